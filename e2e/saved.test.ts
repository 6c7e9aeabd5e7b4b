import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { collectDownloads } from './support/downloads.ts';
import { openDrawer, waitForSaved } from './support/drawer.ts';
import { withAuthlens } from './support/fixture.ts';
import { compose } from './support/playground.ts';

const authlens = withAuthlens();

/** Presses a key while another one is held. */
async function press(held: 'Control' | 'Alt', key: 's' | 'ArrowUp' | 'ArrowDown'): Promise<void> {
  const { keyboard } = authlens().panel.devtools;
  await keyboard.down(held);
  await keyboard.press(key);
  await keyboard.up(held);
}

/** Types a name into the field that has opened for it. */
async function type(name: string): Promise<void> {
  const { panel } = authlens();
  await panel.find('textbox', 'Name').wait();
  await panel.devtools.keyboard.type(name);
  await panel.devtools.keyboard.press('Enter');
}

const nameOfFocus = () =>
  authlens().panel.frame.evaluate(() => document.activeElement?.querySelector(':scope > :last-child')?.textContent);

beforeAll(async () => {
  const { panel } = authlens();
  await openDrawer(panel, 'Saved');
});

test('Ctrl+S saves what stands in the playground, and its name is written next', async () => {
  const { panel } = authlens();
  await compose(panel, { path: '/One' });
  await press('Control', 's');
  await type('One');
  await waitForSaved(panel, ['One']);
  await panel.click('button', 'Actions of One');
  await panel.click('menuitem', 'Duplicate');
  await waitForSaved(panel, ['One', 'Copy of One']);
  await panel.click('button', 'Actions of Copy of One');
  await panel.click('menuitem', 'Delete');
  await panel.waitForText('“Copy of One” was deleted.');
  await waitForSaved(panel, ['One']);
  await panel.click('button', 'Undo');
  await waitForSaved(panel, ['One', 'Copy of One']);
  await panel.click('button', 'Actions of Copy of One');
  await panel.click('menuitem', 'Rename');
  await type('Two');
  await waitForSaved(panel, ['One', 'Two']);
  expect(await nameOfFocus()).toBe('Two');
});

test('rows are moved with the keyboard, through folders, and keep the focus', async () => {
  const { panel } = authlens();
  await panel.click('button', 'New folder');
  await type('Folder');
  await waitForSaved(panel, ['One', 'Two', 'Folder/']);
  await panel.frame.focus('[data-saved]');
  await press('Alt', 'ArrowDown');
  await waitForSaved(panel, ['Two', 'One', 'Folder/']);
  expect(await nameOfFocus()).toBe('One');
  await press('Alt', 'ArrowDown');
  await waitForSaved(panel, ['Two', 'Folder/', 'One']);
  expect(await nameOfFocus()).toBe('One');
  await press('Alt', 'ArrowUp');
  await waitForSaved(panel, ['Two', 'One', 'Folder/']);
  expect(await nameOfFocus()).toBe('One');
});

test('rows are dragged before another one and into a folder', async () => {
  const { panel } = authlens();
  await drag('One', 'Two');
  await waitForSaved(panel, ['One', 'Two', 'Folder/']);
  await drag('One', 'Folder');
  await waitForSaved(panel, ['Two', 'Folder/', 'One']);
});

test('folders are moved with the keyboard, keep the focus, and are dragged to the place of another one', async () => {
  const { panel } = authlens();
  await panel.click('button', 'New folder');
  await type('Other');
  await waitForSaved(panel, ['Two', 'Folder/', 'One', 'Other/']);
  await panel.frame.waitForFunction(() => document.activeElement?.matches('aside h3 > button'));
  await press('Alt', 'ArrowUp');
  await waitForSaved(panel, ['Two', 'Other/', 'Folder/', 'One']);
  await panel.frame.waitForFunction(() => document.activeElement?.matches('aside h3 > button'));
  await press('Alt', 'ArrowDown');
  await waitForSaved(panel, ['Two', 'Folder/', 'One', 'Other/']);
  await drag('Other', 'Folder');
  await waitForSaved(panel, ['Two', 'Other/', 'Folder/', 'One']);
  await drag('Other', 'Folder');
  await waitForSaved(panel, ['Two', 'Folder/', 'One', 'Other/']);
  await panel.click('button', 'Actions of folder Other');
  await panel.click('menuitem', 'Delete');
  await waitForSaved(panel, ['Two', 'Folder/', 'One']);
});

test('a click makes a saved request the draft', async () => {
  const { panel } = authlens();
  await compose(panel, { path: '/elsewhere' });
  await panel.frame.locator('[data-saved]::-p-text(Two)').click();
  await panel.waitForText('“Two” was put into the playground.');
  expect(await panel.frame.$eval('[aria-label="Path and query"]', (field) => 'value' in field && field.value)).toBe(
    '/One',
  );
});

test('the list goes out as a file and comes in again; a bad file says where', async () => {
  const { panel, chromium } = authlens();
  const downloads = await collectDownloads(chromium.browser);
  const folder = mkdtempSync(join(tmpdir(), 'authlens-saved-'));
  try {
    const saved = await downloads.saveBy(() => panel.click('button', 'Export'));
    expect(saved.name).toBe('authlens-requests.json');
    const give = async (text: string) => {
      const file = join(folder, 'requests.json');
      writeFileSync(file, text);
      const input = await panel.frame.$('aside input[type="file"]');
      await (await input?.toElement('input'))?.uploadFile(file);
    };
    await give(saved.bytes.toString());
    await waitForSaved(panel, ['Two', 'Two', 'Folder/', 'One', 'Folder/', 'One']);
    await panel.waitForText('2 requests imported.');
    await give('{"format":\n"authlens-saved-requests",\n}');
    await panel.waitForText('The file is not JSON:');
    expect(await panel.text()).toMatch(/not JSON: .*line 3/);
    await waitForSaved(panel, ['Two', 'Two', 'Folder/', 'One', 'Folder/', 'One']);
  } finally {
    downloads.remove();
    rmSync(folder, { recursive: true });
  }
});

/** Drags the row of a saved request with the mouse onto another row or a folder. */
async function drag(from: string, onto: string): Promise<void> {
  const { panel } = authlens();
  const { mouse } = panel.devtools;
  const place = async (text: string) => {
    const element = await panel.frame.waitForSelector(`aside li::-p-text(${text}), aside h3::-p-text(${text})`);
    const box = await element?.boundingBox();
    if (!box) throw new Error(`"${text}" is not shown.`);
    return { x: box.x + 60, y: box.y + 4 };
  };
  const [start, end] = [await place(from), await place(onto)];
  await mouse.move(start.x, start.y);
  await mouse.down();
  await mouse.move(start.x + 5, start.y + 5);
  await mouse.move(end.x, end.y, { steps: 5 });
  // It has to move over its goal, too.
  await mouse.move(end.x + 4, end.y + 2, { steps: 3 });
  await mouse.up();
}
