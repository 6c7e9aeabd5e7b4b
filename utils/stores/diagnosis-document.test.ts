import { expect, test } from 'vitest';
import { certainties } from '@/utils/auth/diagnosis/cause.ts';
import { causeCases } from '@/utils/auth/diagnosis/causes.fixture.ts';
import { causeRules } from '@/utils/auth/diagnosis/diagnose.ts';
import { netErrorExplanations } from '@/utils/http/net-error-words.ts';
import { apiVideo } from '@/utils/providers/api-video.ts';

/** How sure each cause can be, by the cases that prove it. */
function certaintiesOf(id: string): string {
  return certainties.filter((certainty) => causeCases.some(({ causes }) => causes[certainty]?.includes(id))).join(', ');
}

function writeCause({ id, title, shownBy, fix, more }: (typeof causeRules)[number]): string {
  const { text, url } = more(apiVideo);
  return `### ${title}

\`${id}\` · ${certaintiesOf(id)}

- Shown by: ${shownBy}
- What to do: ${fix}
- More: [${text}](${url})
`;
}

function writeFailure([kind, explain]: [string, (host: string) => { title: string; sentence: string }]): string {
  const { title, sentence } = explain('the host');
  return `| ${kind} | ${title} | ${sentence.charAt(0).toUpperCase()}${sentence.slice(1)} |`;
}

const document = `# Why a request was refused

What the card *Why* of the playground can say about an answer of 401, 403 or 429, and of 400 at \`/auth/…\`; and, of the
page's own requests, also why no answer came or why the page may not read it. This page is written from the code, and a test
compares the two.

A cause is *certain* only where the exchange proves it: the browser reported what was sent, and the answer names the fault,
or nothing else is left. It is *likely* where something is wrong and the answer does not say that this is the reason, and
*possible* where nothing speaks against it. Causes that the exchange rules out are listed below the others, each with what
rules it out. No sentence repeats a part of a credential.

## Causes

${causeRules.map(writeCause).join('\n')}
## No answer at all

Where no answer came, the playground says what the browser calls the failure.

| kind | title | sentence |
| --- | --- | --- |
${Object.entries(netErrorExplanations).map(writeFailure).join('\n')}
`;

test('docs/diagnosis.md says what the code says; "npx vitest run --project unit diagnosis-document -u" writes it', async () => {
  await expect(document).toMatchFileSnapshot('../../docs/diagnosis.md');
});
