import { type Bounds, boundedFigure, type Figure, round } from '../figure.ts';
import type { WorkerInBrowser } from './browser.ts';
import { base64Image } from './corpora/image.ts';
import { escapeToAscii, minifiedJavaScript } from './corpora/javascript.ts';
import { jsonBodies } from './corpora/json-bodies.ts';
import { headerText, requestHeaders } from './corpora/requests.ts';

const size = 10_000_000;
/** Small enough that some of its rounds are not interrupted even on a busy machine. */
const pieceSize = 1_000_000;
const budget = 1500;
const manyCharacters = { must: 0.4, goal: 1, kind: 'least' } as const;

interface Corpus {
  readonly name: string;
  readonly text: string;
  readonly bounds: Bounds;
}

/** Clean text of every kind through the scanner, in bodies of 1 MB, against one look at each of its characters. */
export async function measureTexts(worker: WorkerInBrowser, seed: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  const corpora = cleanTexts(seed);
  for (const { name, text } of corpora) await worker.keep(name, inPieces(text));
  for (const { name, text, bounds } of corpora) {
    const [cc, lim, scan, locate] = await worker.compare(
      [
        { subject: 'cc', on: name },
        { subject: 'lim', on: name },
        { subject: 'scan', on: name },
        { subject: 'locate', on: name },
      ],
      budget,
    );
    // Findings would cost more than clean text does, and say that the keys or the rules are not what they should be.
    if (scan.result + locate.result > 0) throw new Error(`Something was found in the clean text "${name}".`);
    figures.push(
      { name: `${name}: CC, LIM`, value: `${speed(text, cc.time)}, ${speed(text, lim.time)}` },
      boundedFigure(`${name}: scan`, cc.time / scan.time, ' × CC', bounds, beside(text, scan.time, lim.time)),
      boundedFigure(`${name}: locate`, cc.time / locate.time, ' × CC', bounds, beside(text, locate.time, lim.time)),
    );
  }
  return figures;
}

function cleanTexts(seed: number): Corpus[] {
  const script = minifiedJavaScript(size);
  const scripts = { must: 0.45, goal: 1.4, kind: 'least' } as const;
  return [
    { name: 'JavaScript', text: escapeToAscii(script).slice(0, size), bounds: scripts },
    { name: 'JavaScript of two bytes a character', text: script, bounds: scripts },
    { name: 'JSON', text: jsonBodies(size, seed), bounds: manyCharacters },
    { name: 'headers', text: headerText(requestHeaders(2000, seed)), bounds: manyCharacters },
    { name: 'image', text: base64Image(size, seed), bounds: { must: 0.15, goal: 0.6, kind: 'least' } },
  ];
}

function inPieces(text: string): string[] {
  const starts = Array.from({ length: Math.ceil(text.length / pieceSize) }, (_, index) => index * pieceSize);
  return starts.map((start) => text.slice(start, start + pieceSize));
}

const beside = (text: string, time: number, lim: number) => `${speed(text, time)}, ${round(lim / time)} × LIM`;

const speed = (text: string, milliseconds: number) => `${round(text.length / milliseconds / 1000)} MB/s`;
