import { byteLayers } from './byte-layers.fixture.ts';
import { escapeLayers, joinLayer, jsonLayer, runLayer } from './escape-layers.fixture.ts';
import type { Layer } from './layer.fixture.ts';
import type { Random } from './random.fixture.ts';

/** Layers around a key, from the inside out. */
export type Form = readonly Layer[];

export const layers: Readonly<Record<string, Layer>> = {
  ...byteLayers,
  ...escapeLayers,
  JSON: jsonLayer,
  'joined literals': joinLayer,
};

/** Deeper than this nobody promises to look. */
export const deepest = 4;

const anyBase64 = layersOf('base64, alignment 0', 'base64, alignment 1', 'base64, alignment 2');
const partialJson = layersOf('JSON \\u, partial');

export const forms: Readonly<Record<string, Form>> = {
  plain: [],
  'inside a run': [runLayer],
  ...Object.fromEntries(Object.entries(layers).map(([name, layer]) => [name, [layer]])),
  'base64 with \\/': [...anyBase64.slice(1, 2), ...layersOf('JSON \\/')],
  'JSON in JSON': [...partialJson, jsonLayer, jsonLayer],
  'JSON in JSON in JSON': [...partialJson, jsonLayer, jsonLayer, jsonLayer],
  'base64 of base64': [...anyBase64.slice(0, 1), ...anyBase64.slice(2)],
  'base64 of JSON': [jsonLayer, ...anyBase64.slice(1, 2)],
  'base64 of escaped JSON': [...partialJson, jsonLayer, ...anyBase64.slice(0, 1)],
  'inside a run, base64': [runLayer, ...anyBase64.slice(2)],
};

/** Escaped twice, even the plus sign between two literals is in pieces; no encoder does that. */
const escapesAtRandom = new Set(
  layersOf('percent, partial', 'percent, double', 'JSON \\u, partial', 'HTML mixed', 'script \\x, partial'),
);

function layersOf(...names: readonly string[]): Layer[] {
  return names.flatMap((name) => layers[name] ?? []);
}

/** Two to four layers, whichever; but letters at random are escaped once at most where literals are joined. */
export function randomForm(random: Random): Form {
  const wanted = random.between(2, deepest);
  const form: Layer[] = [];
  while (form.length < wanted) {
    const layer = random.pick(Object.values(layers));
    if (!(form.includes(joinLayer) && escapesAtRandom.has(layer) && form.some((other) => escapesAtRandom.has(other))))
      form.push(layer);
  }
  return form;
}

/** The layers by their names, from the inside out. */
export function describeForm(form: Form): string {
  const names = form.map((layer) => Object.entries(layers).find(([, known]) => known === layer)?.[0] ?? 'inside a run');
  return names.length === 0 ? 'plain' : names.join(' → ');
}
