import type { OpenApiImport } from './import-openapi.ts';
import { importOpenApi } from './import-openapi.ts';
import type { DocumentReader } from './located.ts';
import { toPointer } from './located.ts';

/** A document of OpenAPI 3.1 with one operation, as JSON; `rest` replaces members of it. */
export function makeDocument(rest: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Parcels', version: '2.4' },
    servers: [{ url: 'https://api.parcels.example/v1' }],
    paths: { '/parcels': { get: { operationId: 'listParcels', summary: 'List parcels', tags: ['Parcels'] } } },
    ...rest,
  });
}

/** What comes of a document with these paths, and of the components that they refer to. */
export function importPaths(paths: unknown, components: unknown = {}): OpenApiImport {
  return importOpenApi(makeDocument({ paths, components }));
}

/** The reader of a document, with the problems that were reported to it as "pointer: sentence". */
export function makeReader(value: unknown): DocumentReader & { readonly reported: string[] } {
  const reported: string[] = [];
  return {
    root: { value, path: [] },
    report: (path, sentence) => reported.push(`${toPointer(path)}: ${sentence}`),
    reported,
  };
}

/** A document in YAML of about this many bytes: operations with bodies, parameters, and examples in their answers. */
export function makeLargeYaml(bytes: number): { readonly text: string; readonly operations: number } {
  const head = `openapi: 3.0.3
info: { title: Large, version: '1' }
servers:
  - url: https://api.large.example
components:
  schemas:
    Thing:
      type: object
      required: [name]
      properties:
        name: { type: string, minLength: 3 }
        parent: { $ref: '#/components/schemas/Thing' }
paths:
`;
  const parts = [head];
  let length = head.length;
  let operations = 0;
  while (length < bytes) {
    operations += 1;
    const part = operationYaml(operations);
    parts.push(part);
    length += part.length;
  }
  return { text: parts.join(''), operations };
}

function operationYaml(number: number): string {
  return `  /things${number}/{id}:
    put:
      operationId: put-thing-${number}
      summary: Change thing ${number}
      tags: [Things]
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
      requestBody:
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/Thing'
      responses:
        '200':
          description: Done
          content:
            application/json:
              examples:
                response:
                  value:
${Array.from({ length: 200 }, (_, line) => `                    member${line}: the value of a member that stands in an example\n`).join('')}`;
}
