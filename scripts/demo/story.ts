import { mkdirSync } from 'node:fs';
import { screenshotPanel } from '../../e2e/support/screenshot.ts';
import { visit } from '../../e2e/support/visit.ts';
import { openFinding, readFindings, waitForFindings } from './read-findings.ts';
import type { DemoReport, DemoRequest } from './report.ts';
import { sendAndRead } from './send-and-read.ts';
import type { Demo } from './start.ts';

interface StoryOptions {
  /** Whether to take the pictures of the documentation. */
  readonly pictures: boolean;
  readonly say: (line: string) => void;
}

/** How often the leaks of the shop are seen: the key enters once, and leaves twice. */
const plantedLeaks = 3;

/** A newcomer's first minute, driven through the panel as a person would. */
export async function playStory(demo: Demo, { pictures, say }: StoryOptions): Promise<DemoReport> {
  const { authlens, sandboxKey, productionKey } = demo;
  const { panel, page } = authlens;
  const taken: string[] = [];
  const picture = async (name: string, options: Partial<Parameters<typeof screenshotPanel>[2]> = {}) => {
    if (!pictures) return;
    const file = `docs/pictures/${name}.png` as const;
    await screenshotPanel(panel, file, { width: 1100, height: 640, ...options });
    taken.push(file);
  };
  if (pictures) mkdirSync('docs/pictures', { recursive: true });

  say('Adding a sandbox key, a mistyped one, and the fingerprint of the production key.');
  const mistyped = sandboxKey.slice(0, -1) + (sandboxKey.endsWith('A') ? 'B' : 'A');
  await panel.click('tab', 'Keys');
  await addKey('sandbox', 'Checkout service', sandboxKey);
  await addKey('sandbox', 'Checkout service, mistyped', mistyped);
  await addKey('production', 'shop-web', productionKey);
  await picture('keys');

  say('Opening a shop whose script gives the production key away.');
  await visit(page, 'https://shop.example/');
  await waitForFindings(panel, plantedLeaks);

  say('Sending requests from the playground.');
  await panel.click('tab', 'Playground');
  const send = (name: string, key: string, path: string) => sendAndRead(authlens, { name, key, path });
  const requests: DemoRequest[] = [
    await send('a list of videos', 'Checkout service', '/videos?pageSize=5'),
    await send('without a key', 'sandbox, no key', '/videos'),
    await send('a 401 that is a page of a proxy', 'Checkout service', '/videos?emulate=html-401'),
    await send('a redirect on the same host', 'Checkout service', '/videos?emulate=redirect-same'),
    await send('a mistyped key', 'Checkout service, mistyped', '/videos'),
  ];
  await picture('playground-light');
  await picture('playground-dark', { colorScheme: 'dark' });
  await picture('playground-narrow', { width: 400, height: 760 });

  await panel.click('tab', `Leaks ${plantedLeaks}`);
  const findings = await readFindings(panel);
  await openFinding(
    panel,
    findings.findIndex(({ part }) => part === 'request.header'),
  );
  await picture('leaks-light');
  await picture('leaks-dark', { colorScheme: 'dark' });
  return { requests, findings, pictures: taken };

  async function addKey(environment: string, label: string, value: string): Promise<void> {
    await panel.fill('Key of api.video', value);
    await panel.click('radio', environment);
    await panel.fill('Label', label);
    await panel.click('button', environment === 'sandbox' ? 'Save key' : 'Keep its fingerprint');
    await panel.waitForText(`"${label}" is`);
  }
}
