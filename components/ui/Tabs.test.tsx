// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { Tabs } from './Tabs.tsx';

const tabs = [
  { id: 'playground', label: 'Playground' },
  { id: 'leaks', label: 'Leaks' },
  { id: 'keys', label: 'Keys' },
] as const;

function ThreeTabs() {
  const [selected, setSelected] = useState<(typeof tabs)[number]['id']>('playground');
  return (
    <Tabs label="Authlens" tabs={tabs} selected={selected} onSelect={setSelected}>
      Content of {selected}
    </Tabs>
  );
}

afterEach(cleanup);

const tab = (name: string) => screen.getByRole('tab', { name });
const selectedTab = () => screen.getByRole('tab', { selected: true }).textContent;

test.each([
  ['Playground', 'ArrowRight', 'Leaks'],
  ['Leaks', 'ArrowRight', 'Keys'],
  ['Keys', 'ArrowRight', 'Playground'], // round the end
  ['Playground', 'ArrowLeft', 'Keys'],
  ['Keys', 'ArrowLeft', 'Leaks'],
  ['Leaks', 'ArrowDown', 'Leaks'], // a row, not a column
  ['Leaks', 'a', 'Leaks'],
])('from %s, %s goes to %s, and focus goes with it', (from, key, to) => {
  render(<ThreeTabs />);
  fireEvent.click(tab(from));
  tab(from).focus();
  fireEvent.keyDown(tab(from), { key });
  expect(selectedTab()).toBe(to);
  expect(document.activeElement).toBe(tab(to));
});

test('only the selected tab is in the order of the Tab key', () => {
  render(<ThreeTabs />);
  fireEvent.click(tab('Keys'));
  expect(tabs.map(({ label }) => tab(label).tabIndex)).toEqual([-1, -1, 0]);
});

test('the content is named by its tab', () => {
  render(<ThreeTabs />);
  fireEvent.click(tab('Leaks'));
  const panel = screen.getByRole('tabpanel', { name: 'Leaks' });
  expect(panel.textContent).toBe('Content of leaks');
  expect(tab('Leaks').getAttribute('aria-controls')).toBe(panel.id);
});
