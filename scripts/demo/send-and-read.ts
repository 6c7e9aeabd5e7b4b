import type { Authlens } from '../../e2e/support/authlens.ts';
import type { Panel } from '../../e2e/support/panel.ts';
import type { RecordedRequest } from '../../emulator/recorder.ts';
import type { DemoRequest } from './report.ts';

interface Wanted {
  readonly name: string;
  /** The text of the option under Key. */
  readonly key: string;
  readonly path: string;
}

/** Sends one request through the panel, then reads what the panel's document shows and what the emulator recorded. */
export async function sendAndRead({ panel, emulator }: Authlens, { name, key, path }: Wanted): Promise<DemoRequest> {
  const before = emulator.records.length;
  await panel.choose('Key', key);
  await panel.fill('Path and query', path);
  await panel.frame.locator('button[type="submit"]').click();
  const answered = await emulator.waitForRequest(
    ({ index, host, response }) => index >= before && host === 'sandbox.api.video' && isFinal(response),
  );
  await panel.frame.waitForSelector('[aria-label="Status"][aria-busy="false"]');
  const status = Number.parseInt(await panel.text('[data-status]'), 10);
  const { intended, shown } = await readHeaders(panel);
  const received = answered.rawHeaders.find(([field]) => field.toLowerCase() === 'authorization')?.[1] ?? null;
  const bodyShown = await readBody(panel);
  const bodyReceived = answered.response?.body.toString('utf8');
  const match = intended === shown && shown === received && status === answered.response?.status;
  return { name, status, intended, shown, received, match, bodyShownEqualsReceived: bodyShown === bodyReceived };
}

function isFinal(response: RecordedRequest['response']): boolean {
  return response !== null && (response.status < 300 || response.status >= 400);
}

/** The headers of the last hop in the Authorization card, revealed for the reading. */
async function readHeaders(panel: Panel): Promise<{ intended: string | null; shown: string | null }> {
  const last = '[aria-label^="On the wire"]:last-of-type';
  await panel.frame.waitForSelector(last);
  const masked = (await panel.frame.$('[aria-label="Authorization"] header ::-p-text(Reveal)')) !== null;
  if (masked) await panel.click('button', 'Reveal');
  const read = async (value: string) => {
    const text = await panel.frame.$eval(`${last} [data-value="${value}"]`, (element) => element.textContent);
    return text === 'none' ? null : text;
  };
  const headers = { intended: await read('intended'), shown: await read('wire') };
  if (masked) await panel.click('button', 'Hide');
  return headers;
}

/** The whole text of the Raw tab. */
async function readBody(panel: Panel): Promise<string | null> {
  await panel.click('tab', 'Raw');
  const text = await panel.frame.waitForSelector('[aria-label="Body as received"] pre');
  const body = await text?.evaluate((element) => element.textContent);
  await panel.frame.locator('[role="tablist"][aria-label="Response"] [role="tab"]').click();
  return body ?? null;
}
