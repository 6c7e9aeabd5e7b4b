import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import type { Channel } from './sites/channels/channel.ts';
import { channelsOf, channelsSite } from './sites/channels/channels.ts';
import { openSite } from './sites/open-site.ts';
import { clearLeaks, readFindings, readLeakRows, type ShownFinding } from './support/findings.ts';
import { withAuthlens } from './support/fixture.ts';
import { keyPiecesIn } from './support/key-pieces.ts';
import { markWire, untilOnWire } from './support/on-the-wire.ts';
import { countNotGiven, untilGiven } from './support/scanned.ts';
import { watchKey } from './support/watch-key.ts';

const key = generateKey();
const here = 'https://channels.example';

const authlens = withAuthlens({
  emulator: {
    keys: { production: [key] },
    sites: { 'channels.example': channelsSite(key), 'stats.example': openSite, 'socket.example': openSite },
  },
});

beforeAll(() => watchKey(authlens(), { value: key, label: 'Web shop', environment: 'production' }, here));

beforeEach(async () => {
  await authlens().page.goto(`${here}/quiet`);
  await clearLeaks(authlens().panel);
});

/** Visits the page of a channel, sees the key pass, waits for it in the list, and reads the list. */
async function visitChannel(channel: Channel): Promise<ShownFinding[]> {
  const { page, panel, emulator } = authlens();
  const address = channel.url.replace(/^\w+:\/\//, '');
  const words = partWords[channel.part];
  const isListed = (cells: string[]) => cells[2]?.startsWith(words) && cells[3]?.includes(address);
  await untilGiven(panel, async () => {
    const notGiven = await countNotGiven(panel);
    const mark = markWire(emulator);
    await page.goto(here + channel.path);
    await untilOnWire(emulator, channel.wire, mark);
    await expect
      .poll(async () => (await readLeakRows(panel)).some(isListed) || (await countNotGiven(panel)) > notGiven, {
        timeout: 15_000,
        message: `${words}, ${address}`,
      })
      .toBe(true);
  });
  return await readFindings(panel);
}

const partWords: Record<Channel['part'], string> = {
  'request.url': 'URL',
  'request.header': 'header',
  'request.body': 'body',
  'response.header': 'response header',
  'response.body': 'response body',
  'websocket.sent': 'sent WebSocket message',
  'websocket.received': 'received WebSocket message',
};

describe('a watched production key is found', () => {
  test.each(channelsOf(key))('in $part of $path, $encodings', async (channel) => {
    const findings = await visitChannel(channel);
    const isLeak = ({ json }: ShownFinding) => json.part === channel.part && json.request.url === channel.url;
    expect(findings.filter(isLeak).map(({ json }) => json)).toEqual([expect.objectContaining(expected(channel))]);

    // The rest are the files that brought the key to the page.
    for (const { json } of findings.filter((finding) => !isLeak(finding)))
      if (!channel.beside.includes(json.part as Channel['part']))
        expect([json.part, json.request.url]).toEqual(['response.body', expect.stringContaining(here)]);
    expect(findings.flatMap(({ html }) => keyPiecesIn(html, key))).toEqual([]);
  });
});

function expected({ method, url, part, name, encodings, initiator, position }: Channel) {
  // A blob's URL ends in an id that is new each time.
  const script = initiator.url?.startsWith('blob:') ? expect.stringContaining(initiator.url) : initiator.url;
  return {
    ...{ ruleId: 'watched-key', severity: 'critical', environment: 'production', keyLabel: 'Web shop' },
    ...{ part, name, encodings, position },
    provider: 'apivideo',
    request: { index: expect.any(Number), method, url },
    initiator: expect.objectContaining({ ...initiator, url: script }),
    excerpt: expect.stringContaining('••••••••'),
  };
}
