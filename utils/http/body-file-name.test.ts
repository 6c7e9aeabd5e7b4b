import { expect, test } from 'vitest';
import { bodyFileName } from './body-file-name.ts';

const json = ['Content-Type', 'application/json'] as const;

test.each([
  ['https://ws.api.video/videos?pageSize=2', [json], 'videos.json'],
  ['https://ws.api.video/videos/vi1/', [json], 'vi1.json'],
  ['https://ws.api.video/', [json], 'answer.json'],
  ['https://ws.api.video/list.json', [json], 'list.json'],
  ['https://ws.api.video/videos', [], 'videos.bin'],
  ['https://ws.api.video/a%2Fb:c', [json], 'a-2Fb-c.json'],
  ['https://ws.api.video/x', [['Content-Disposition', 'attachment; filename="report 1.csv"']], 'report 1.csv'],
  ['https://ws.api.video/x', [['Content-Disposition', 'attachment; filename=cap.vtt; size=1']], 'cap.vtt'],
  ['https://ws.api.video/x', [['Content-Disposition', 'attachment; filename="../../etc/passwd"']], 'passwd'],
  ['https://ws.api.video/x', [['Content-Disposition', String.raw`attachment; filename="..\\.bashrc"`]], 'bashrc'],
  ['https://ws.api.video/x', [json, ['Content-Disposition', 'inline']], 'x.json'],
] as const)('%s %j is saved as %s', (url, headers, name) => {
  expect(bodyFileName(url, headers)).toBe(name);
});
