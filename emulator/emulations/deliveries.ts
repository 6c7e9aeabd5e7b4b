import { type Delivery, jsonAnswer } from '../answer.ts';
import type { Emulation } from './emulation.ts';

/** Answers that do not go out at once, or not to the end. */
export const deliveryEmulations: readonly Emulation[] = [
  deliver('slow', 'timed-pieces', 'JSON in five pieces with a short pause between two (option pieceDelay)'),
  deliver('slow-released', 'released-pieces', 'JSON in five pieces, each but the first held until releaseNextPiece()'),
  deliver('cut-off', 'cut-off', 'Content-Length promised, half the body sent, then the connection destroyed'),
  deliver('cut-off-released', 'released-cut-off', 'The same, but destroyed only at releaseNextPiece()'),
  deliver('hang', 'hang', 'No answer at all, while the connection stays open'),
];

function deliver(name: string, delivery: Delivery, description: string): Emulation {
  const data = Array.from({ length: 10 }, (_, index) => ({ videoId: `vi${index}`, title: `Video ${index}` }));
  return { name, description, answer: () => ({ ...jsonAnswer(200, { data }), delivery }) };
}
