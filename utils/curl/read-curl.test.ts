import fc from 'fast-check';
import { expect, test } from 'vitest';
import { growthOf, mostGrowth } from '@/utils/http/growth.fixture.ts';
import { readCurl } from './read-curl.ts';

const url = 'https://sandbox.api.video/videos';

function notesOf(command: string): readonly string[] {
  const reading = readCurl(command);
  if (!reading.ok) throw new Error(reading.message);
  return reading.notes;
}

test.each([
  ['GET /videos', 'This is no curl command: it does not begin with curl.'],
  ['curling up', 'This is no curl command: it does not begin with curl.'],
  ['curl -v', 'The command has no URL, so there is nothing to send.'],
  ['curl -u key: -H', 'The command has no URL, so there is nothing to send.'],
  ['curl ftp://host/file', 'The URL of the command begins with ftp://, and requests here are HTTP alone.'],
  ['curl https://', 'The URL of the command is not one: its host or port is missing or misspelt.'],
  ['curl https://host:99999/', 'The URL of the command is not one: its host or port is missing or misspelt.'],
  [`curl ${'x'.repeat(2_000_001)}`, 'The command has 2000006 characters, more than the 2000000 that are read.'],
])('%.40j is refused', (command, message) => {
  expect(readCurl(command)).toEqual({ ok: false, message });
});

test.each([
  [`curl ${url}`, []],
  [`curl -X POST --basic -q -g ${url}`, []], // what is so here as well needs no word
  [
    `curl -sS -o out.json --fail ${url}`,
    ['-s, -S, -o and --fail are about what curl shows, stores or repeats, which has no meaning here; left out.'],
  ],
  [`curl -x proxy:8080 ${url}`, ['-x is about the connection, which the browser makes itself; left out.']],
  [
    `curl --digest ${url}`,
    ['--digest is about other ways to authenticate than Basic and Bearer, which cannot be taken here; left out.'],
  ],
  [`curl --path-as-is ${url}`, ['--path-as-is is about details of sending that cannot be set here; left out.']],
  [`curl --ftp-pasv ${url}`, ['--ftp-pasv is about other protocols than HTTP; left out.']],
  [
    `curl -K file ${url}`,
    ['-K is about more that is not in the command, such as a file, and cannot be read here; left out.'],
  ],
  [`curl -k ${url}`, ['-k has no effect: the browser checks every certificate.']],
  [`curl -L ${url}`, ['-L has no effect: redirects are followed here in any case, and each is shown.']],
  [`curl --compressed ${url}`, ['--compressed has no effect: the browser asks for compressed answers in any case.']],
  [`curl --frobnicate -Ä ${url}`, ['--frobnicate and -Ä are no options of curl; left out.']],
  [`curl --user=plainlyFake: ${url}`, ['--user=… is no option of curl; left out.']], // and shows no credential
  [`curl ${url} -H`, ['-H stands at the end, without the value that belongs to it; left out.']],
  [
    `curl ${url} https://me:secret@other.example/a?token=secret`,
    ['The command has 2 URLs; the first was taken. Left out: https://other.example/a.'],
  ],
  [
    `curl ${url} --next -d a=1 https://other.example`,
    ['After --next the command goes on with another request; only the first was taken.'],
  ],
  [`curl -u $KEY: ${url}`, ['$KEY stands for a value that is not in the command; taken as written.']],
  [
    `curl -u "$(cat key):$PASS" ${url}`,
    ['a command inside the command and $PASS stand for values that are not in the command; taken as written.'],
  ],
  [`curl ${url} | jq .`, ['What stands from “|” on is for the shell and was left out.']],
  [`curl ${url} > out.json`, ['What stands from “>” on is for the shell and was left out.']],
  [`curl ${url}\ncurl ${url}`, ['What stands from a line end on is for the shell and was left out.']],
  [
    `curl ${url}?pageSize=1&currentPage=2`,
    ['What stands from “&” on is for the shell and was left out. If that belongs to the URL, put the URL into quotes.'],
  ],
  [`curl '${url}`, ['A quote is not closed, so everything up to the end was taken for its content.']],
  [
    `curl -u plainlyFake ${url}`,
    ['No colon stands after the user name of -u, so curl would ask for a password; none was taken.'],
  ],
  [`curl '${url}#part'`, ['What follows # in the URL was left out: it is never sent.']],
  [`curl ${url}/{videoId}`, ['{videoId} in the URL is a pattern to curl; here it stands as it is written.']],
  [
    `curl ^"${url}^" --json ^"^{^\\^"a^\\^":^\\^"x^\\^\\ny^\\^"^}^"`,
    ['Backslashes stand there twice, as browsers write them for cmd. curl sends both, and so they were taken.'],
  ],
  [`curl ^"${url}^" --json ^"^{^\\^"a^\\^":^\\^"x^\\^\\^\\^"^\\^"^}^"`, []], // an escaped quote
  [`curl -g ${url}/{videoId}`, []],
  [`curl '${url}?tags[]=a&metadata[0]=b'`, []],
  [`curl -H @file ${url}`, ['-H names the file file, whose headers cannot be read from here.']],
  [
    `curl -H colonless ${url}`,
    ['-H was left out where it names a header without a colon: curl does not send such a one.'],
  ],
  [`curl -H Accept: ${url}`, ['“Accept:” asks curl to send no such header; the browser may still send its own.']],
  [`curl -b jar.txt ${url}`, ['-b names the file jar.txt, whose cookies cannot be read from here.']],
  [
    `curl -d @data.json ${url}`,
    [
      'The file data.json cannot be read from here; choose it before you send.',
      '-d leaves the line ends of the file out; here it is sent as it is.',
    ],
  ],
  [`curl --data-binary @- ${url}`, ['The standard input cannot be read from here; choose it before you send.']],
  [
    `curl -d a=1 --data-urlencode b@file ${url}`,
    ['--data-urlencode takes text from the file file, which cannot be read from here; it was left out.'],
  ],
  [`curl -T video.mp4 ${url}`, ['The file video.mp4 cannot be read from here; choose it before you send.']],
  [
    `curl -d '{"a":1}' ${url}`,
    ['The body looks like JSON, but curl sends it as a form, because the command names no Content-Type.'],
  ],
  [`curl -F file=@a.mp4 ${url}`, ['The file a.mp4 cannot be read from here; choose it before you send.']],
  [`curl -F novalue ${url}`, ['A -F has no equals sign after the name of its field; left out.']],
  [
    `curl -F 'a=<notes.txt' ${url}`,
    ['The text of the form field “a” is in the file notes.txt, which cannot be read from here.'],
  ],
  [`curl -F 'a=b;encoder=base64' ${url}`, ['“encoder” of the form field “a” cannot be taken over; it was left out.']],
  [
    `curl -F 'a=b;c' ${url}`,
    ['In the form field “a” curl leaves out what stands after a semicolon, unless all of it is in double quotes.'],
  ],
  [`curl -F a=1 -d b=2 ${url}`, ['curl refuses a form and other data at once; the form was taken.']],
  [
    `curl -F a=1 -H 'Content-Type: multipart/form-data; boundary=x' ${url}`,
    ['The Content-Type of the command was left out: a form brings its own, with a boundary made for each request.'],
  ],
  [`curl -F a=1 -H 'Content-Type: multipart/form-data' ${url}`, []],
])('%j is read with %j', (command, notes) => {
  expect(notesOf(command)).toEqual(notes);
});

test.each([
  [
    `curl ${url} -d a=1 -d b=2`,
    {
      kind: 'form',
      fields: [
        ['a', '1'],
        ['b', '2'],
      ],
    },
  ],
  [`curl ${url} -d 'a=b c'`, { kind: 'text', text: 'a=b c' }], // would be a=b+c as a form
  [`curl ${url} --data-urlencode 'a=b c'`, { kind: 'form', fields: [['a', 'b c']] }],
  [`curl ${url} -d a`, { kind: 'text', text: 'a' }],
  [`curl ${url} --json '{}'`, { kind: 'text', text: '{}' }],
  [`curl ${url} -d @a`, { kind: 'file', file: 'a' }],
  [`curl ${url} -d a=1 -d @b`, { kind: 'form', fields: [['a', '1']] }],
  [`curl ${url} -G -d a=1`, { kind: 'none' }],
  [
    `curl ${url} -F 'a=b;type=text/plain; charset=utf-8'`,
    { kind: 'multipart', parts: [{ name: 'a', value: 'b', contentType: 'text/plain; charset=utf-8' }] },
  ],
])('the body of %j', (command, body) => {
  expect(readCurl(command)).toMatchObject({ ok: true, template: { body } });
});

/** A text over and over, of about this length. */
const long = (text: string, length: number) => text.repeat(length / text.length);

test.each([
  ['quotes', (length: number) => `curl ${url} -d '${long('^%"`$', length)}'`],
  ['quotes for cmd', (length: number) => `curl ^"${url}^" -d ^"${long('^{^\\^"', length)}^"`],
  ['quotes for PowerShell', (length: number) => `curl.exe '${url}' -d "${long('a`"', length)}"`],
  ['escapes', (length: number) => `curl ${url} -d "${long('ab\\"', length)}"`],
  ['open variables', (length: number) => `curl ${url} ${long('${', length)}`],
  ['open commands', (length: number) => `curl ${url} -d "${long('$(a', length)}"`],
  ['braces in the URL', (length: number) => `curl ${url}/${long('{a', length)}`],
  ['a bracket in the URL', (length: number) => `curl ${url}/[${long('-', length)}`],
  ['backslashes', (length: number) => `curl.exe '${url}' -d '{${long('\\', length)}'`],
  ['letters', (length: number) => `curl ${url} -${long('Ä', length)}`],
  ['words', (length: number) => `curl ${long('% a ', length)}`],
])('many %s take time in proportion to their number', (_what, makeCommand) => {
  const growth = growthOf(10_000, (length) => {
    const command = makeCommand(length);
    return () => readCurl(command);
  });
  expect(growth).toBeLessThan(mostGrowth);
});

test('no text makes it throw', () => {
  const words = ['curl', '-d', '-H', '-F', '-u', '-G', '-T', '--json', 'https://', '%A_B%', "$'", "@'\n", '\ud800'];
  const unit = fc.constantFrom(...`ab '"\`$!%&^|<>()[]{}\\;,=:@#~*?+-_/.\n\r\t0é🎬\0`, ...words);
  fc.assert(
    fc.property(fc.constantFrom('curl ', 'curl.exe ', 'curl ^"'), fc.array(unit, { maxLength: 40 }), (start, units) => {
      readCurl(start + units.join(''));
    }),
    { numRuns: 3000 },
  );
});
