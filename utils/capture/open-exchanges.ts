/** What is looked at in an entry of the network log, which is HAR 1.2 with Chrome's `_resourceType`. */
export interface LogEntry {
  readonly startedDateTime: string;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: readonly { readonly name: string; readonly value: string }[];
    readonly postData?: { readonly text?: string | undefined } | undefined;
  };
  readonly response: { readonly status: number; readonly _error?: string | null | undefined };
  readonly _resourceType?: string | null | undefined;
}

/** An exchange that is known; what was given of it is noted by its reader. */
export interface KnownExchange {
  /** Counts from 0 in the order of capture. */
  readonly index: number;
  /** How many of its messages or events were given. */
  messagesGiven: number;
  /** What its last reading looked like; null before the first. */
  lastReading: string | null;
}

interface OpenReading<Entry> {
  /** The exchanges of the log that have not finished, with their entries. */
  readonly open: readonly { readonly entry: Entry; readonly known: KnownExchange }[];
  /** How many had not finished and are no longer in the log. */
  readonly lost: number;
}

/** Finds the same exchange again, in the log and when it finishes: the browser gives no id. */
export interface OpenExchanges {
  /** The exchange of an entry that has finished; it is open no longer. */
  finish(entry: LogEntry): KnownExchange;
  /** Called before the log is asked for: what finishes from now on may not be in it. */
  beginReading(): void;
  /** Looks for what is open in the log as it was read. What is no longer in it is forgotten. */
  read<Entry extends LogEntry>(entries: readonly Entry[]): OpenReading<Entry>;
  /** The log will not be read before `resume`: only what is open stays known. */
  pause(): void;
  /** The log is begun anew, and will be read again. */
  resume(): void;
}

/** All exchanges that look the same: which of them is which does not matter. */
interface Alike {
  readonly open: KnownExchange[];
  finished: number;
  finishedInReading: boolean;
}

/** Knows an exchange as long as the log holds it, by when it started, its method, its URL and the length of its body. */
export function trackOpenExchanges(): OpenExchanges {
  let nextIndex = 0;
  let known = new Map<string, Alike>();
  let paused = false;
  const create = (): KnownExchange => ({ index: nextIndex++, messagesGiven: 0, lastReading: null });
  const take = ({ exact, early }: Identity) => known.get(exact)?.open.shift() ?? known.get(early)?.open.shift();

  return {
    finish(entry) {
      const identity = identityOf(entry);
      const exchange = take(identity) ?? create();
      if (paused) return exchange;
      const alike = known.get(identity.exact) ?? makeAlike();
      alike.finished += 1;
      alike.finishedInReading = true;
      known.set(identity.exact, alike);
      return exchange;
    },

    beginReading() {
      for (const alike of known.values()) alike.finishedInReading = false;
    },

    read(entries) {
      const next = new Map<string, Alike>();
      const found = groupByIdentity(entries).flatMap(({ identity, group }) => {
        const finished = known.get(identity.exact)?.finished ?? 0;
        const finishedInReading = known.get(identity.exact)?.finishedInReading ?? false;
        const open = unfinishedOf(group, finished).map((entry) => ({ entry, known: take(identity) ?? create() }));
        next.set(identity.exact, { open: open.map((each) => each.known), finished, finishedInReading });
        return open;
      });
      const lost = [...known.values()].reduce((sum, { open }) => sum + open.length, 0);
      for (const [exact, { finished, finishedInReading }] of known)
        if (finishedInReading && !next.has(exact)) next.set(exact, { ...makeAlike(), finished, finishedInReading });
      known = next;
      return { open: found, lost };
    },

    pause() {
      paused = true;
      known = new Map(
        [...known]
          .filter(([, { open }]) => open.length > 0)
          .map(([exact, { open }]) => [exact, { ...makeAlike(), open }]),
      );
    },

    resume() {
      paused = false;
    },
  };
}

const makeAlike = (): Alike => ({ open: [], finished: 0, finishedInReading: false });

interface Identity {
  readonly exact: string;
  /** As it may have been before the browser knew all of it. */
  readonly early: string;
}

/**
 * Until its handshake a WebSocket has neither method nor time nor headers in the log, and then its `Sec-WebSocket-Key` tells
 * it from all others; a body may come late.
 */
function identityOf({ startedDateTime, request, _resourceType }: LogEntry): Identity {
  const { method, url, headers, postData } = request;
  const webSocket = _resourceType === 'websocket';
  const known = webSocket ? ['WebSocket', url] : [startedDateTime, method, url];
  const late = webSocket
    ? headers.find(({ name }) => name.toLowerCase() === 'sec-websocket-key')?.value
    : postData?.text?.length;
  const early = known.join(' ');
  return { exact: late === undefined ? early : `${early} ${late}`, early };
}

/** Those of which not all is known come first: what they do not take is open to the others. */
function groupByIdentity<Entry extends LogEntry>(entries: readonly Entry[]) {
  const groups = new Map<string, { identity: Identity; group: Entry[] }>();
  for (const entry of entries) {
    const identity = identityOf(entry);
    const found = groups.get(identity.exact);
    if (found === undefined) groups.set(identity.exact, { identity, group: [entry] });
    else found.group.push(entry);
  }
  const isEarly = ({ identity }: { identity: Identity }) => identity.exact === identity.early;
  return [...groups.values()].sort((a, b) => Number(isEarly(b)) - Number(isEarly(a)));
}

/** Of entries alike, those that cannot have finished, and the newest, as many as are not finished. */
function unfinishedOf<Entry extends LogEntry>(alike: readonly Entry[], finished: number): Entry[] {
  const count = Math.max(0, alike.length - finished);
  const mayHaveFinished = ({ response }: LogEntry) => response.status > 0 || Boolean(response._error);
  return alike.toSorted((a, b) => Number(mayHaveFinished(b)) - Number(mayHaveFinished(a))).slice(alike.length - count);
}
