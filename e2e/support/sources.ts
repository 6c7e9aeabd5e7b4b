import type { Page } from 'puppeteer-core';
import { frontEnd } from './front-end.ts';

/** A place in a file, line and column from 1. */
export interface SourcePlace {
  url: string;
  line: number;
  column: number;
}

/** What is used of DevTools' own front end. */
interface SourcesPanel {
  isShowing(): boolean;
  sourcesView(): {
    currentUISourceCode(): { url(): string } | null;
    currentSourceFrame(): { textEditor: TextEditor } | null;
  };
}

interface TextEditor {
  state: { selection: { main: { head: number } } };
  toLineColumn(offset: number): { lineNumber: number; columnNumber: number };
}

/** The file that the Sources panel shows and where its cursor stands; null while another panel is shown. */
export async function readSources(devtools: Page): Promise<SourcePlace | null> {
  const panel = await frontEnd<SourcesPanel>(
    devtools,
    'panels/sources/sources.js',
    'exports.SourcesPanel.SourcesPanel.instance()',
  );
  const place = await panel.evaluate((sources) => {
    const view = sources.sourcesView();
    const file = view.currentUISourceCode();
    const editor = view.currentSourceFrame()?.textEditor;
    if (!sources.isShowing() || !file || !editor) return null;
    const { lineNumber, columnNumber } = editor.toLineColumn(editor.state.selection.main.head);
    return { url: file.url(), line: lineNumber + 1, column: columnNumber + 1 };
  });
  await panel.dispose();
  return place;
}
