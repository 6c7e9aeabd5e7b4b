import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { OperationBody } from '@/utils/providers/operation.ts';
import { apiVideoOperations } from './all.ts';
import { type DocumentOperation, documentOperations } from './vendor-document.fixture.ts';

/** The vendor's OpenAPI document: https://github.com/apivideo/api.video-api-client-generator, oas_apivideo.yaml. */
const file = process.env.AUTHLENS_OPENAPI;
const skipped = file === undefined;

const ours = apiVideoOperations.filter(({ environments }) => !environments.includes('admin'));

describe.skipIf(skipped)("the vendor's OpenAPI document, which AUTHLENS_OPENAPI names,", () => {
  const theirs = skipped ? [] : documentOperations(parse(readFileSync(file, 'utf8')));
  const pairs = theirs.map(
    (operation) => [operation.id, operation, ours.find(({ id }) => id === operation.id)] as const,
  );

  test('has the operations that we have', () => {
    expect(theirs.length).toBeGreaterThan(0);
    expect(ours.map(({ id }) => id).toSorted()).toEqual(theirs.map(({ id }) => id).toSorted());
  });

  test.each(pairs)('says the same of method, path, tag and page of %s', (_id, their, our) => {
    const { method, path, tag, page } = their;
    expect(our).toMatchObject({ method, path, tag, page });
  });

  test.each(pairs)('says the same of the parameters of %s', (_id, their, our) => {
    expect(sorted(our?.parameters.map(({ summary: _summary, ...parameter }) => parameter))).toEqual(
      sorted(their.parameters),
    );
  });

  test.each(pairs)('takes the body that %s begins with', (_id, their, our) => {
    expect(our?.body?.mediaType ?? null).toBe(their.body?.mediaType ?? null);
    if (our?.body && their.body) expect(problemsOf(our.body, their.body)).toEqual([]);
  });
});

function sorted<T extends { readonly name: string }>(parameters: readonly T[] = []): T[] {
  return parameters.toSorted((one, other) => one.name.localeCompare(other.name));
}

/** What the document has against a body: parts that differ, or a skeleton that its schema refuses or does not know whole. */
function problemsOf(body: OperationBody, { schema }: NonNullable<DocumentOperation['body']>): unknown[] {
  if (body.parts !== undefined) {
    const parts = schema.parts.filter(
      (part) => !body.parts?.some((own) => JSON.stringify(own) === JSON.stringify(part)),
    );
    return body.parts.length === schema.parts.length ? parts : [...parts, 'the number of parts differs'];
  }
  const skeleton: unknown = JSON.parse(body.skeleton);
  const ajv = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false });
  ajv.validate(schema.json, skeleton);
  const unknown = Object.keys(Object(skeleton)).filter((name) => !schema.parts.some((part) => part.name === name));
  return [...(ajv.errors ?? []), ...unknown];
}
