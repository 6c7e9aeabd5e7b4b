import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The tokens of the interface reach into the shadow root, so light and dark follow the panel. */
export const codeTheme: Extension = [
  EditorView.theme({
    '&': { height: '100%', color: 'var(--text)', backgroundColor: 'var(--background)', fontSize: 'var(--mono-size)' },
    '&.cm-focused': { outline: 'none' },
    '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.5', overflow: 'auto' },
    '.cm-content': { caretColor: 'var(--text)' },
    '.cm-cursor': { borderLeftColor: 'var(--text)' },
    '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { background: 'var(--selected)' },
    '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': { background: 'var(--selected)' },
    '.cm-activeLine': { backgroundColor: 'transparent' },
    '&.cm-focused .cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--raised) 60%, transparent)' },
    '.cm-gutters': { backgroundColor: 'var(--raised)', color: 'var(--dim)', borderRight: '1px solid var(--line)' },
    '.cm-foldPlaceholder': { backgroundColor: 'var(--sunken)', border: '1px solid var(--line)', color: 'var(--dim)' },
    '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
      backgroundColor: 'transparent',
      outline: '1px solid var(--dim)',
    },
    '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'transparent', color: 'var(--production)' },
    '.cm-panels': { backgroundColor: 'var(--raised)', color: 'var(--text)' },
    '.cm-panels-top': { borderBottom: '1px solid var(--line)' },
    '.cm-panel.cm-search': { fontFamily: 'var(--font)', fontSize: 'var(--font-size)', padding: '4px 24px 4px 6px' },
    '.cm-panel.cm-search label': { fontSize: 'inherit' },
    '.cm-panel.cm-search [name=close]': { color: 'var(--text)' },
    // Selects all that is found: there are other ways, and no room.
    '.cm-panel.cm-search [name=select]': { display: 'none' },
    '.cm-panel.cm-search .cm-textfield': { width: '130px' },
    '.cm-textfield': {
      fontFamily: 'inherit',
      fontSize: 'inherit',
      border: '1px solid var(--line)',
      backgroundColor: 'var(--background)',
    },
    '.cm-button': {
      fontFamily: 'inherit',
      fontSize: 'inherit',
      backgroundImage: 'none',
      backgroundColor: 'var(--background)',
      color: 'var(--text)',
      border: '1px solid var(--line)',
      borderRadius: 'var(--radius)',
    },
    '.cm-searchMatch': { backgroundColor: 'var(--warning-background)', outline: '1px solid var(--warning)' },
    '.cm-searchMatch-selected': { backgroundColor: 'var(--selected)' },
    '.cm-tooltip': { backgroundColor: 'var(--raised)', color: 'var(--text)', border: '1px solid var(--line)' },
    '.cm-diagnostic-error': { borderLeftColor: 'var(--production)' },
    '.cm-lintRange-error': { backgroundImage: 'none', textDecoration: 'underline wavy var(--production)' },
  }),
  syntaxHighlighting(
    HighlightStyle.define([
      { tag: tags.propertyName, color: 'var(--json-key)' },
      { tag: tags.string, color: 'var(--json-string)' },
      { tag: tags.number, color: 'var(--json-number)' },
      { tag: [tags.bool, tags.null], color: 'var(--json-literal)' },
    ]),
  ),
];
