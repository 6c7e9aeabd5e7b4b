import type { HttpExchange } from '@/utils/http/exchange.ts';
import type { Provider } from '@/utils/providers/provider.ts';
import { providers as knownProviders } from '@/utils/providers/registry.ts';
import { isOwnExchange } from './exchange-context.ts';
import { createExchangeMemory, weightOf } from './exchange-memory.ts';
import { type Recognition, scanText } from './find-in-parts.ts';
import type { Finding } from './finding.ts';
import { fingerprintId } from './fingerprint.ts';
import { isWorthSeeking, soughtKeysOf } from './learn-keys.ts';
import { gearTable } from './rolling-hash.ts';
import { createDigest } from './salted-digest.ts';
import type { ByteHit } from './scan-bytes.ts';
import { type ExchangeScan, scanExchange } from './scan-exchange.ts';
import { skippedParts } from './scan-parts.ts';
import { createEncoder } from './scanned-text.ts';
import type { Scanner, ScanResult, SecretSpan, WatchedKey } from './scanner.ts';
import { fromWatched, type SoughtKey } from './sought-key.ts';
import { createWatchList } from './watch-list.ts';

export interface ScannerOptions {
  /** Of this installation: the one that the fingerprints were made under. */
  readonly salt: Uint8Array;
  /** The origin of the extension's own pages, whose requests are never findings. */
  readonly ownOrigin?: string;
  /** How many characters of earlier exchanges are kept, to be scanned for keys that a later one gives away. */
  readonly memory?: number;
  /** Whose credentials are recognised by their prefixes: those of every known provider, if nothing is said. */
  readonly providers?: readonly Pick<Provider, 'credentials'>[];
}

const usualMemory = 32 * 1024 * 1024;
/** Scanning earlier exchanges again costs at most so many times what scanning them cost, after a first allowance. */
const lookBackShare = 4;
const firstLookBacks = 8 * usualMemory;
/** Of one credential in one text; more tell nothing more. */
const mostHits = 64;
/** A page can send ever new credentials. */
const mostLearned = 1000;

/** A scanner that watches no key yet; credentials that their place gives away are found from the start. */
export function createScanner({ salt, ownOrigin, memory, providers = knownProviders }: ScannerOptions): Scanner {
  const gears = gearTable(salt);
  const digestOf = createDigest(salt);
  const encode = createEncoder();
  const patterns = providers.flatMap(({ credentials }) => credentials);
  const remembered = createExchangeMemory(memory ?? usualMemory);
  /** By their digests. */
  const learned = new Map<string, SoughtKey>();
  const seen = new Map<string, SoughtKey>();
  /** Learned keys that the earlier exchanges were not scanned for yet. */
  let unsought: SoughtKey[] = [];
  /** What may be spent on scanning earlier exchanges again, in characters and bytes. */
  let lookBacks = firstLookBacks;
  let watched: readonly SoughtKey[] = [];
  let recognition = recognise(watched);
  /** Made when it is first asked for: it knows every credential ever seen, however weak. */
  let locating: Recognition | null = null;

  function recognise(keys: readonly SoughtKey[], hits = mostHits): Recognition {
    return { list: createWatchList(keys, patterns, gears, hits), digestOf, encode };
  }

  function seekAll(): void {
    recognition = recognise([...watched, ...[...learned.values()].filter((key) => !isWatched(key))]);
    locating = null;
  }

  /** The keys that a scan gave away and that nobody looked for so far. */
  function learn({ credentials }: ExchangeScan): SoughtKey[] {
    const fresh: SoughtKey[] = [];
    for (const credential of credentials) {
      const [key, ...passwords] = soughtKeysOf(credential, salt);
      for (const one of [key, ...passwords]) if (one !== undefined) remember(seen, one);
      if (key !== undefined && isWorthSeeking(credential) && !isWatched(key) && remember(learned, key)) fresh.push(key);
    }
    return fresh;
  }

  function remember(keys: Map<string, SoughtKey>, key: SoughtKey): boolean {
    const { digest } = key.fingerprint;
    if (keys.has(digest) || keys.size >= mostLearned) return false;
    keys.set(digest, key);
    locating = null;
    return true;
  }

  /** A page that gives away ever new keys makes the scanner look back only as often as the scanned traffic pays for. */
  function lookBack(): Finding[] {
    const keys = unsought;
    unsought = [];
    lookBacks -= remembered.weight();
    const onlyThese = recognise(keys);
    return remembered.all().flatMap((exchange) => findAgain(exchange, onlyThese, keys));
  }

  function isWatched({ fingerprint }: SoughtKey): boolean {
    return watched.some((key) => key.fingerprint.digest === fingerprint.digest);
  }

  return {
    watch(keys: readonly WatchedKey[]) {
      watched = keys.map(fromWatched);
      seekAll();
    },
    scan(exchange: HttpExchange): ScanResult {
      if (isOwnExchange(exchange, ownOrigin ?? null)) return { findings: [], skipped: [] };
      let scan = scanExchange(exchange, recognition);
      const fresh = learn(scan);
      if (fresh.length > 0) {
        unsought.push(...fresh);
        seekAll();
        scan = scanExchange(exchange, recognition);
      }
      lookBacks += lookBackShare * weightOf(exchange);
      const earlier = unsought.length > 0 && lookBacks >= remembered.weight() ? lookBack() : [];
      // What cannot be scanned whole would cost as much each time.
      if (scan.tooComplex.length === 0) remembered.add(exchange);
      return {
        findings: [...earlier, ...scan.findings],
        skipped: [...skippedParts(exchange), ...scan.tooComplex],
      };
    },
    locate(text: string): readonly SecretSpan[] {
      locating ??= recognise(
        [...watched, ...[...seen.values()].filter((key) => !isWatched(key))],
        Number.MAX_SAFE_INTEGER,
      );
      return mergeSecrets(scanText(text, locating).hits.map((hit) => toSecret(hit, digestOf)));
    },
  };
}

/** What an earlier exchange holds of keys that were unknown when it was scanned. */
function findAgain(exchange: HttpExchange, recognition: Recognition, fresh: readonly SoughtKey[]): readonly Finding[] {
  const ids = new Set(fresh.map(({ fingerprint }) => fingerprintId(fingerprint)));
  return scanExchange(exchange, recognition).findings.filter(({ fingerprint }) => ids.has(fingerprint));
}

function toSecret({ key, pattern, value, span }: ByteHit, digestOf: Recognition['digestOf']): SecretSpan {
  const digest = key?.fingerprint.digest ?? digestOf(new TextEncoder().encode(value));
  const environment = pattern === null ? (key?.environment ?? 'unknown') : 'unknown';
  return { ...span, fingerprint: fingerprintId({ digest }), environment };
}

/** In order; of those that overlap the first one, as long as all of them. */
function mergeSecrets(secrets: readonly SecretSpan[]): SecretSpan[] {
  const merged: SecretSpan[] = [];
  for (const secret of secrets.toSorted((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last === undefined || secret.start >= last.end) merged.push(secret);
    else merged[merged.length - 1] = { ...last, end: Math.max(last.end, secret.end) };
  }
  return merged;
}
