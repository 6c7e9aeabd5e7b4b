import { mkdirSync } from 'node:fs';
import { screenshotPanel } from '../../e2e/support/screenshot.ts';
import type { ColorScheme } from '../../e2e/support/theme.ts';
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
  /** For the stores: 1280 × 800 pixels, with the letters a quarter larger. */
  const storePicture = async (name: string, colorScheme: ColorScheme = 'light') => {
    if (!pictures) return;
    const file = `docs/store/pictures/${name}.png` as const;
    await screenshotPanel(panel, file, { width: 1024, height: 640, scale: 1.25, colorScheme });
    taken.push(file);
  };
  for (const folder of pictures ? ['docs/pictures', 'docs/store/pictures'] : []) mkdirSync(folder, { recursive: true });

  say('Adding a sandbox key, a mistyped one, and the fingerprint of the production key.');
  const mistyped = sandboxKey.slice(0, -1) + (sandboxKey.endsWith('A') ? 'B' : 'A');
  await panel.click('tab', 'Keys');
  await addKey('sandbox', 'Checkout service', sandboxKey);
  await addKey('sandbox', 'Checkout service, mistyped', mistyped);
  await addKey('production', 'shop-web', productionKey);
  await picture('keys');
  await storePicture('3-keys');

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
  await storePicture('1-playground');
  await storePicture('4-playground-dark', 'dark');
  await picture('playground-narrow', { width: 400, height: 760 });

  await panel.click('tab', `Leaks ${plantedLeaks}`);
  const findings = await readFindings(panel);
  await openFinding(
    panel,
    findings.findIndex(({ part }) => part === 'request.header'),
  );
  await picture('leaks-light');
  await picture('leaks-dark', { colorScheme: 'dark' });
  await storePicture('2-leaks');
  await storePicture('5-leaks-dark', 'dark');
  return { requests, findings, pictures: taken };

  async function addKey(environment: string, label: string, value: string): Promise<void> {
    await panel.fill('Key of api.video', value);
    await panel.click('radio', environment);
    await panel.fill('Label', label);
    await panel.click('button', environment === 'sandbox' ? 'Save key' : 'Keep its fingerprint');
    await panel.waitForText(`"${label}" is`);
  }
}
