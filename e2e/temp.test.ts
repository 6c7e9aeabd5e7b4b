import { test } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import { addKey } from './support/add-key.ts';
import { openDrawer, openRow, readHistory, readSaved } from './support/drawer.ts';
import { withAuthlens } from './support/fixture.ts';
import { compose, send } from './support/playground.ts';
import { screenshotPanel } from './support/screenshot.ts';

const key = generateKey();
const authlens = withAuthlens({ emulator: { keys: { sandbox: [key] } } });

test('pictures', async () => {
  const { panel } = authlens();
  const shot = (name: string, width: number, colorScheme: 'light' | 'dark' = 'light') =>
    screenshotPanel(panel, `/tmp/h-hist-${name}.png`, { width, height: 700, colorScheme, scale: 1 });
  await addKey(panel, { value: key, label: 'Checkout service' });
  await panel.click('tab', 'Playground');
  await openDrawer(panel, 'History');
  await panel.waitForText('Nothing sent yet. What');
  await shot('empty', 1200);
  await openDrawer(panel, 'Saved');
  await panel.waitForText('Nothing saved yet');
  await shot('saved-empty', 1200);
  await compose(panel, { key: 'Checkout service', path: '/videos?pageSize=2' });
  await send(panel);
  await compose(panel, { path: '/videos?emulate=hop-off' });
  await compose(panel, { method: 'POST', path: '/videos', body: '{"title":"A video of the harbour"}' });
  await send(panel);
  await compose(panel, { key: 'sandbox, no key', method: 'GET', path: '/videos?pageSize=3' });
  await send(panel);
  await compose(panel, {
    key: 'Checkout service',
    method: 'GET',
    path: '/videos?pageSize=5&sortBy=publishedAt&sortOrder=desc&title=harbour',
  });
  await send(panel);
  await openDrawer(panel, 'History');
  console.log(await readHistory(panel));
  await shot('full', 1200);
  await shot('full', 1200, 'light');
  await openRow(panel, 'pageSize=2');
  await shot('entry', 1200);
  await shot('entry-dark', 1200, 'dark');
  await panel.click('button', 'Compare with…');
  await panel.frame.locator('aside [role="option"]::-p-text(sortBy)').click();
  await panel.waitForText('differ');
  await shot('compare', 1200);
  await shot('compare-dark', 1200, 'dark');
  await shot('compare-narrow', 400);
  await panel.click('button', 'History and saved requests');
  await shot('compare-narrow-closed', 400);
  await openDrawer(panel, 'Saved');
  await panel.click('button', 'New folder');
  await panel.find('textbox', 'Name').wait();
  await panel.devtools.keyboard.type('Videos');
  await panel.devtools.keyboard.press('Enter');
  await panel.devtools.keyboard.down('Control');
  await panel.devtools.keyboard.press('s');
  await panel.devtools.keyboard.up('Control');
  await panel.waitForText('was saved');
  await panel.find('textbox', 'Name').wait();
  await shot('saving', 1200);
  await panel.devtools.keyboard.type('List by date');
  await panel.devtools.keyboard.press('Enter');
  await panel.waitForText('List by date');
  await panel.click('button', 'Actions of List by date');
  await shot('saved-menu', 1200);
  await panel.devtools.keyboard.press('Escape');
  console.log(await readSaved(panel));
  await shot('saved-narrow', 400, 'dark');
});
