// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { Foreign } from './Foreign.tsx';

afterEach(cleanup);

const marks = (container: Element) =>
  [...container.querySelectorAll<HTMLElement>('[data-unseen]')].map(({ dataset }) => dataset.unseen);

test('marks what cannot be seen, and the text content stays what came', () => {
  const { container } = render(<Foreign>{'report\u202egnp.exe\u0000\u0000'}</Foreign>);
  expect(marks(container)).toEqual(['U+202E', 'U+0000 × 2']);
  expect(container.textContent).toBe('report\u202egnp.exe\u0000\u0000');
});

test('markup is text', () => {
  const { container } = render(<Foreign>{'<img src=x onerror=alert(1)>'}</Foreign>);
  expect(container.children).toHaveLength(0);
  expect(container.textContent).toBe('<img src=x onerror=alert(1)>');
});

test('marks each text among its children, and leaves elements alone', () => {
  const { container } = render(
    <Foreign>
      {'GET'} <b>/{'\u200f'}</b> {'a\u2028b'} {200} {null}
    </Foreign>,
  );
  expect(marks(container)).toEqual(['U+2028']);
  expect(container.textContent).toBe('GET /\u200f a\u2028b 200 ');
});
