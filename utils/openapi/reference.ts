import { percentDecode } from '@/utils/encoding/percent.ts';
import { type DocumentReader, isMembers, type Located, memberOf } from './located.ts';

export type Followed =
  | { readonly ok: true; readonly target: Located }
  | { readonly ok: false; readonly sentence: string };

/** How many references may lead to one another. */
const longestChain = 32;

/** The `$ref` of an object, or null (OpenAPI 3.1 section 4.8.23, JSON Schema 2020-12 section 8.2.3.1). */
export function referenceOf({ value }: Located): string | null {
  return isMembers(value) && typeof value.$ref === 'string' ? value.$ref : null;
}

/** What an object stands for once its references are followed, or why that cannot be told. */
export function followReference(root: Located, node: Located): Followed {
  let target = node;
  const pointers: string[] = [];
  for (let reference = referenceOf(node); reference !== null; reference = referenceOf(target)) {
    if (pointers.includes(reference) || pointers.length === longestChain)
      return { ok: false, sentence: `The reference "${reference}" leads in a circle.` };
    pointers.push(reference);
    if (!reference.startsWith('#'))
      return {
        ok: false,
        sentence: `The reference "${reference}" leads to another document, which is not read. Bundle both into one, then import that.`,
      };
    target = namesIn(reference).reduce(enter, root);
    // Anchors have no slash; nobody uses them in OpenAPI.
    if (target.value === undefined || !/^#(?:\/|$)/.test(reference))
      return { ok: false, sentence: `The reference "${reference}" leads to nothing in this document.` };
  }
  return { ok: true, target };
}

/** What an object stands for; null, and a problem where it stands, when that cannot be told. */
export function follow(reader: DocumentReader, node: Located): Located | null {
  const followed = followReference(reader.root, node);
  if (followed.ok) return followed.target;
  reader.report(node.path, followed.sentence);
  return null;
}

function namesIn(reference: string): string[] {
  return percentDecode(reference.slice(1))
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function enter(parent: Located, name: string): Located {
  return memberOf(parent, Array.isArray(parent.value) && /^\d+$/.test(name) ? Number(name) : name);
}
