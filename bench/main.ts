/**
 * Figures for speed in the real browser: `npm run bench`. Times stand beside a reference of the same run, and are never
 * asserted. `npm run bench -- --only GROUP` measures one group alone, and may be said more than once.
 */
import { parseArgs } from 'node:util';
import { buildExtension } from './build-extension.ts';
import { measureEngine } from './detection/engine.ts';
import { measureTraffic } from './detection/traffic.ts';
import { type Figure, figureLine } from './figure.ts';
import { measurePanelAndBodies } from './panel-group.ts';
import { measureScan } from './scan.ts';
import { measureSoak } from './soak.ts';
import { measureUpload } from './upload.ts';

interface Group {
  readonly measure: () => Promise<Figure[]>;
  readonly needsExtension: boolean;
}

const groups = new Map<string, Group>([
  ['engine', { measure: measureEngine, needsExtension: false }],
  ['traffic', { measure: measureTraffic, needsExtension: true }],
  ['panel', { measure: measurePanelAndBodies, needsExtension: true }],
  ['scan', { measure: measureScan, needsExtension: false }],
  ['upload', { measure: measureUpload, needsExtension: true }],
  ['soak', { measure: measureSoak, needsExtension: true }],
]);

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
const chosen = (values.only ?? [...groups.keys()]).map((name) => {
  const group = groups.get(name);
  if (!group) throw new Error(`There is no group "${name}": the groups are ${[...groups.keys()].join(', ')}.`);
  return group;
});
if (chosen.some(({ needsExtension }) => needsExtension)) buildExtension();
for (const { measure } of chosen) for (const figure of await measure()) console.log(figureLine(figure));
