// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { splitTextBlocks } from '@/utils/http/text-blocks.ts';
import { TextBlocks } from './TextBlocks.tsx';

afterEach(cleanup);

const texts = [
  'one line',
  'two\nlines\n',
  ' leading, trailing and   many spaces \t ',
  'Windows\r\nline ends\r\n\r\n',
  '<b>markup</b> &amp; "quotes"',
  'é \u{1f3ac} \u0000 \ufeff',
  Array.from({ length: 3_000 }, (_, line) => `{"line": ${line}}`).join('\n'),
  'x'.repeat(50_000), // one line of many blocks
];

test.each(texts)('%# the text content is the text', (text) => {
  render(<TextBlocks label="Body" blocks={splitTextBlocks(text)} />);
  expect(screen.getByRole('region', { name: 'Body' }).textContent).toBe(text);
});

test('painted blocks keep the text', () => {
  const text = 'ab\ncd\n'.repeat(5_000);
  const paint = (block: string) =>
    [...block.split('b')].map((piece, index) => (index === 0 ? piece : [<i key={piece}>b</i>, piece]));
  const { container } = render(<TextBlocks label="Body" blocks={splitTextBlocks(text)} paint={paint} />);
  expect(screen.getByRole('region').textContent).toBe(text);
  expect(container.querySelectorAll('i')).toHaveLength(5_000);
});

test('can be scrolled with the keyboard', () => {
  render(<TextBlocks label="Body" blocks={['text']} />);
  expect(screen.getByRole('region').tabIndex).toBe(0);
});
