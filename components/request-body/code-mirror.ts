import {
  history,
  historyField,
  historyKeymap,
  indentWithTab,
  isolateHistory,
  simplifySelection,
  standardKeymap,
  temporarilySetTabFocusMode,
} from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, codeFolding, foldGutter, foldKeymap, indentOnInput } from '@codemirror/language';
import { linter } from '@codemirror/lint';
import { closeSearchPanel, search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { locateJsonError } from '@/utils/http/json-error.ts';
import { codeTheme } from './code-theme.ts';

/** Where a text stops being JSON, and why, with line and column. */
export type JsonProblem = NonNullable<ReturnType<typeof locateJsonError>>;

export interface JsonEditorOptions {
  readonly text: string;
  /** What `save` gave for an editor with the same text: its undo history lives on. */
  readonly saved: unknown;
  readonly onChange: (text: string) => void;
  /** Called when a text has been looked through; null where it is JSON, or empty. */
  readonly onProblem: (problem: JsonProblem | null) => void;
}

export interface JsonEditor {
  /** Replaces the text, as a change that can be undone. */
  setText(text: string): void;
  select(start: number, end?: number): void;
  /** Text and undo history. */
  save(): unknown;
  destroy(): void;
}

/** A JSON editor in a shadow root, where CodeMirror brings its styles as adopted sheets: a style element is against the CSP. */
export function createJsonEditor(root: ShadowRoot, options: JsonEditorOptions): JsonEditor {
  const view = new EditorView({ root, parent: root, state: firstState(options) });
  const listening = new AbortController();
  root.addEventListener('keydown', (event) => keepFromDevTools(event), { signal: listening.signal });
  return {
    setText(text) {
      if (text === view.state.doc.toString()) return;
      const changes = { from: 0, to: view.state.doc.length, insert: text };
      view.dispatch({ changes, annotations: isolateHistory.of('full') });
    },
    select(start, end = start) {
      const { length } = view.state.doc;
      view.dispatch({
        selection: { anchor: Math.min(start, length), head: Math.min(end, length) },
        scrollIntoView: true,
      });
      view.focus();
    },
    save: () => view.state.toJSON({ history: historyField }),
    destroy() {
      listening.abort();
      view.destroy();
    },
  };
}

/**
 * DevTools is told of the keys that reach the document, unless a field has the focus, and cannot see that one in a shadow
 * root has: its own search would open beside the editor's. What the editor has no use for goes on.
 */
function keepFromDevTools(event: Event): void {
  if (!(event instanceof KeyboardEvent)) return;
  const typed = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (typed || event.defaultPrevented) event.stopPropagation();
}

function firstState(options: JsonEditorOptions): EditorState {
  const { text, saved } = options;
  const config = { extensions: extensions(options) };
  if (isSavedText(saved, text)) return EditorState.fromJSON(saved, config, { history: historyField });
  return EditorState.create({ ...config, doc: text });
}

function isSavedText(saved: unknown, text: string): saved is object {
  return typeof saved === 'object' && saved !== null && 'doc' in saved && saved.doc === text;
}

function extensions({ onChange, onProblem }: JsonEditorOptions): Extension {
  return [
    keymap.of(bindings),
    json(),
    lineNumbers(),
    codeFolding(),
    foldGutter(),
    history(),
    search({ top: true }),
    bracketMatching(),
    indentOnInput(),
    drawSelection(),
    highlightActiveLine(),
    highlightSpecialChars(),
    codeTheme,
    linter(
      ({ state }) => {
        const text = state.doc.toString();
        const problem = text.trim() === '' ? null : locateJsonError(text);
        onProblem(problem);
        if (problem === null) return [];
        const { offset, message } = problem;
        return [
          { from: Math.min(offset, text.length), to: Math.min(offset + 1, text.length), severity: 'error', message },
        ];
      },
      { delay: 300 },
    ),
    EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) onChange(state.doc.toString());
    }),
    EditorView.contentAttributes.of({
      'aria-label': 'Request body',
      'aria-description': 'JSON. Tab indents; Escape, then Tab leaves.',
    }),
  ];
}

/** Few of CodeMirror's own: DevTools and the browser have uses for most of the others. */
const bindings = [
  // Sends; where nothing can be sent, it must not write a line.
  { key: 'Mod-Enter', run: () => true },
  {
    key: 'Escape',
    scope: 'editor search-panel',
    run: (view: EditorView) => closeSearchPanel(view) || simplifySelection(view) || temporarilySetTabFocusMode(view),
  },
  indentWithTab,
  ...searchKeymap.filter(({ key }) => key === 'Mod-f' || key === 'F3'),
  ...historyKeymap,
  ...foldKeymap,
  ...standardKeymap,
];
