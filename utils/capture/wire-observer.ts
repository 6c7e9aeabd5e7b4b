import { type Browser, browser } from 'wxt/browser';
import type { HeaderField, HeaderFields } from '@/utils/http/headers.ts';
import { readSendId, unmarkUrl } from './send-id.ts';
import type { WireEvent } from './wire-event.ts';

type Details = Browser.webRequest.WebRequestDetails;
interface Filter {
  urls: string[];
}

/**
 * Reports the extension's own requests to the hosts of a match pattern as the browser sends them.
 * Holds no state: the background may be stopped between any two events and is woken by the next one.
 * Register at the top level of the background (else a stopped one is not woken) and only for hosts that are granted:
 * Chromium drops a listener without permission, and the same filter registered later stays dead.
 */
export function observeWire(pattern: string, report: (event: WireEvent) => void): void {
  const filter: Filter = { urls: [pattern] };
  const { webRequest } = browser;
  webRequest.onSendHeaders.addListener(
    (details) => {
      const { method } = details;
      reportOwn(details, { type: 'sent', method, headers: headerFields(details.requestHeaders) });
    },
    filter,
    extraInfo('requestHeaders'),
  );
  webRequest.onHeadersReceived.addListener(
    (details) => {
      reportOwn(details, { type: 'answered', ...answer(details) });
      return undefined;
    },
    filter,
    extraInfo('responseHeaders'),
  );
  webRequest.onBeforeRedirect.addListener(
    (details) => {
      reportOwn(details, { type: 'redirected', ...answer(details), redirectUrl: unmarkUrl(details.redirectUrl) });
    },
    filter,
    extraInfo('responseHeaders'),
  );
  webRequest.onCompleted.addListener((details) => {
    reportOwn(details, { type: 'completed', fromCache: details.fromCache });
  }, filter);
  webRequest.onErrorOccurred.addListener((details) => {
    reportOwn(details, { type: 'failed', error: details.error });
  }, filter);

  function reportOwn(details: Details, event: WireEventBody): void {
    if (!isOwnRequest(details)) return;
    const { requestId, url, timeStamp } = details;
    report({ ...event, requestId, sendId: readSendId(url), url: unmarkUrl(url), at: timeStamp });
  }
}

type WithoutCommon<Event> = Event extends unknown ? Omit<Event, 'requestId' | 'sendId' | 'url' | 'at'> : never;
type WireEventBody = WithoutCommon<WireEvent>;

/** Chromium names the sender in `initiator`, Firefox in `originUrl`. */
function isOwnRequest(details: Details): boolean {
  const own = location.origin;
  const sender = 'originUrl' in details ? details.originUrl : details.initiator;
  return typeof sender === 'string' && (sender === own || sender.startsWith(`${own}/`));
}

function answer(details: {
  statusCode: number;
  statusLine: string;
  responseHeaders?: Browser.webRequest.HttpHeader[];
}) {
  const { statusCode, statusLine, responseHeaders } = details;
  return { status: statusCode, statusLine, headers: headerFields(responseHeaders) };
}

/** `extraHeaders` is Chromium's word for showing the headers that it hides by default, Authorization among them; Firefox refuses it. */
function extraInfo<Info extends 'requestHeaders' | 'responseHeaders'>(info: Info): (Info | 'extraHeaders')[] {
  return isChromium() ? [info, 'extraHeaders'] : [info];
}

function isChromium(): boolean {
  return 'OnSendHeadersOptions' in browser.webRequest && 'EXTRA_HEADERS' in browser.webRequest.OnSendHeadersOptions;
}

function headerFields(headers: Browser.webRequest.HttpHeader[] | undefined): HeaderFields {
  return (headers ?? []).map((header): HeaderField => [header.name, fieldValue(header)]);
}

/**
 * One Latin-1 character per byte, as fetch takes and gives values (RFC 9110 section 5.5). Firefox tells them so; Chromium
 * decodes what happens to be UTF-8, and gives bytes for the rest.
 */
function fieldValue({ value = '', binaryValue }: Browser.webRequest.HttpHeader): string {
  if (binaryValue !== undefined) return String.fromCharCode(...new Uint8Array(binaryValue));
  return isChromium() ? String.fromCharCode(...new TextEncoder().encode(value)) : value;
}
