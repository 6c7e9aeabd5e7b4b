import * as v from 'valibot';

const part = v.nullable(v.number());

/** How long the parts of a request took, in milliseconds, and how much came, as the browser tells of its last hop. */
export const timingSchema = v.object({
  /** All redirects before the last request. */
  redirects: part,
  /** Until the browser set to work on the connection, or used one that was open. */
  queued: v.number(),
  /** Null where a connection was open already. */
  lookup: part,
  connect: part,
  /** The part of `connect` that TLS took. */
  secure: part,
  /** From the request to the first byte of the answer. */
  waiting: v.number(),
  receiving: v.number(),
  /** The body as it came over the wire, and without its content encoding, in bytes. */
  encodedBytes: v.number(),
  decodedBytes: v.number(),
});
export type Timing = v.InferOutput<typeof timingSchema>;

/** What is read of a `PerformanceResourceTiming`. */
export type ResourceTimes = Pick<
  PerformanceResourceTiming,
  | 'startTime'
  | 'redirectStart'
  | 'redirectEnd'
  | 'fetchStart'
  | 'domainLookupStart'
  | 'domainLookupEnd'
  | 'connectStart'
  | 'secureConnectionStart'
  | 'connectEnd'
  | 'requestStart'
  | 'responseStart'
  | 'responseEnd'
  | 'encodedBodySize'
  | 'decodedBodySize'
>;

/**
 * Takes the times of a request apart (Resource Timing, "processing model"), or gives null where the browser keeps them to
 * itself: without a permission for the host, and without its `Timing-Allow-Origin`.
 */
export function splitTiming(times: ResourceTimes): Timing | null {
  const { redirectStart, redirectEnd, fetchStart, connectStart, connectEnd, secureConnectionStart } = times;
  const { domainLookupStart, domainLookupEnd, requestStart, responseStart, responseEnd } = times;
  if (requestStart === 0 || responseStart === 0) return null;
  // Of a connection that was open already, every time is the beginning.
  const opened = connectEnd > connectStart;
  const secured = opened && secureConnectionStart > 0;
  return {
    redirects: redirectStart === 0 ? null : redirectEnd - redirectStart,
    queued: (opened ? domainLookupStart : requestStart) - fetchStart,
    lookup: opened ? domainLookupEnd - domainLookupStart : null,
    connect: opened ? connectEnd - connectStart : null,
    secure: secured ? connectEnd - secureConnectionStart : null,
    waiting: responseStart - requestStart,
    receiving: responseEnd - responseStart,
    encodedBytes: times.encodedBodySize,
    decodedBytes: times.decodedBodySize,
  };
}
