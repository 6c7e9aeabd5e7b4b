import fc from 'fast-check';
import type { HeaderField } from '@/utils/http/headers.ts';
import type { RequestTemplate, TemplateBody } from '@/utils/http/request-template.ts';
import { readForm } from './form-encoding.ts';
import type { Shell } from './shell.ts';

const traps = [
  ...`ab1 '"\`$!%&^|<>()[]{}\\;,=:@#~*?+-_/.\t`,
  '\n',
  '\r',
  '\x1b',
  '\x7f',
  '\x85',
  '’',
  '”',
  'é',
  '你',
  '🎬',
];
const words = ['%PATH%', '%%', '""', "''", '\\"', '\\\\', '\\n', '$HOME', '$(id)', '!!', '^\n', '`n', '$env:X'];

/** Text that every shell has another trap for; cmd cannot hand a carriage return on. */
export function trickyText(shell: Shell, minLength = 0): fc.Arbitrary<string> {
  const unit = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...traps) }, fc.constantFrom(...words));
  const text = fc.array(unit, { minLength, maxLength: 12 }).map((units) => units.join(''));
  return shell === 'cmd' ? text.map((any) => any.replaceAll('\r', '')).filter((any) => any.length >= minLength) : text;
}

const fieldUnit = fc.constantFrom(...`ab1 '"\`$!%&^|<>()[]{}\\;,=:@#~*?+-_/.`, '’', 'é');

/** A field value: no line end, and no blank around it. */
const fieldValue = fc.string({ unit: fieldUnit, maxLength: 12 }).map((value) => value.trim());
const token = fc.string({ unit: fc.constantFrom(...'abcXYZ019-_.~'), minLength: 1, maxLength: 8 });
const contentTypes = ['application/json', 'text/plain; charset=utf-8', 'application/x-www-form-urlencoded'];
const headerField: fc.Arbitrary<HeaderField> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(
      token.map((name) => `X-${name}`),
      fieldValue,
    ),
  },
  fc.constantFrom(...contentTypes).map((type) => ['Content-Type', type] as const),
);

const pathUnit = fc.constantFrom(...`ab1/'"\`$!%&^|<>()[]{};,=:@~*+-_.`, '%C3%A9', '%20', '%2F');
const url = fc
  .tuple(fc.string({ unit: pathUnit, maxLength: 10 }), fc.option(fc.string({ unit: pathUnit, maxLength: 10 })))
  .map(([path, query]) => `https://sandbox.api.video/${path}${query === null ? '' : `?${query}`}`);

function bodies(shell: Shell): fc.Arbitrary<TemplateBody> {
  const text = trickyText(shell);
  const some = trickyText(shell, 1);
  const type = fc.option(fc.constantFrom('text/plain', 'video/mp4', 'text/plain; charset=utf-8'));
  const partName = some.map((name) => name.replaceAll('=', '_'));
  const part = fc.oneof(
    fc.record({ name: partName, value: text, contentType: type }),
    fc.record({ name: partName, file: some, fileName: fc.option(text), contentType: type }),
  );
  return fc.oneof(
    fc.constant({ kind: 'none' as const }),
    text.map((content) => ({ kind: 'text' as const, text: content })),
    fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 3 }).map((fields) => ({ kind: 'form' as const, fields })),
    fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => ({ kind: 'multipart' as const, parts })),
    some.map((file) => ({ kind: 'file' as const, file })),
  );
}

/** Any request, in the one way in which `readCurl` gives it: a text that is exactly a form is given as one. */
export function anyTemplate(shell: Shell): fc.Arbitrary<RequestTemplate> {
  const basic = fc.record({
    kind: fc.constant('basic' as const),
    userName: trickyText(shell).map((name) => name.replaceAll(':', '')),
    password: trickyText(shell),
  });
  const bearer = fc.record({ kind: fc.constant('bearer' as const), token });
  return fc
    .record({
      method: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'M-SEARCH'),
      url,
      headers: fc.array(headerField, { maxLength: 4 }),
      credential: fc.option(fc.oneof(basic, bearer)),
      body: bodies(shell),
    })
    .map(asRead);
}

function asRead(template: RequestTemplate): RequestTemplate {
  const { headers, body } = template;
  const types = headers.filter(([name]) => name === 'Content-Type').map(([, value]) => value);
  const others = headers.filter(([name]) => name !== 'Content-Type');
  if (body.kind === 'form' || body.kind === 'multipart') return { ...template, headers: others };
  const fields = body.kind === 'text' && types[0] === 'application/x-www-form-urlencoded' ? readForm(body.text) : null;
  return fields === null ? template : { ...template, headers: others, body: { kind: 'form', fields } };
}
