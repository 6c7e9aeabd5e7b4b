import type { Panel } from './panel.ts';

/** Chooses a file in the dialog of imported APIs, as its user does. */
export async function importDocument({ frame }: Panel, path: string): Promise<void> {
  const chooser = await frame.waitForSelector('input[type="file"][aria-label="OpenAPI document"]');
  if (chooser === null) throw new Error('There is no file chooser.');
  await (await chooser.toElement('input')).uploadFile(path);
  await chooser.dispose();
}
