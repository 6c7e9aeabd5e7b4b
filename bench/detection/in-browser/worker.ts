import { compare, type Timed } from './compare.ts';
import { type SubjectName, subjects } from './subjects.ts';

/** What Node asks of the worker. Texts come once and are then spoken of by their name. */
export type Question =
  | { readonly ask: 'keep'; readonly name: string; readonly texts: readonly string[] }
  | {
      readonly ask: 'compare';
      readonly keys: readonly string[];
      readonly tasks: readonly Task[];
      /** In milliseconds. */
      readonly budget: number;
    };

export interface Task {
  readonly subject: SubjectName;
  /** The name of texts. */
  readonly on: string;
  /** How many of them; all when it is absent. */
  readonly count?: number;
}

const kept = new Map<string, readonly string[]>();

async function answer(question: Question): Promise<Timed[]> {
  if (question.ask === 'keep') {
    kept.set(question.name, question.texts);
    return [];
  }
  const { tasks, keys, budget } = question;
  const prepared = tasks.map(({ subject, on, count }) =>
    textsOf(on)
      .slice(0, count)
      .map((text) => subjects[subject](text, keys)),
  );
  return await compare(prepared, budget);
}

function textsOf(name: string): readonly string[] {
  const texts = kept.get(name);
  if (texts === undefined) throw new Error(`The worker has no texts "${name}".`);
  return texts;
}

self.addEventListener('message', (event: MessageEvent<Question>) => {
  answer(event.data).then(
    (timed) => postMessage({ timed }),
    (error: unknown) => postMessage({ error: String(error instanceof Error ? error.stack : error) }),
  );
});
