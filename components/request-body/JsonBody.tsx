import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { prettyJson } from '@/utils/http/pretty-json.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { createJsonEditor, type JsonEditor, type JsonProblem } from './code-mirror.ts';
import { takeFocus } from './hand-over-focus.ts';
import styles from './JsonBody.module.css';

/** Of the editor that was shown last: another tab of the panel takes it away, and nothing that could be undone. */
let saved: unknown = null;

/** The body as JSON: coloured, folded, searched and undone by CodeMirror. Every character stays as it was typed. */
export function JsonBody() {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<JsonEditor>(null);
  const body = usePanel((state) => state.draft.body);
  const [problem, setProblem] = useState<JsonProblem | null>(null);
  useEffect(() => {
    if (host.current === null) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const { draft, edit } = usePanel.getState();
    const onChange = (text: string) => edit({ body: text });
    const made = createJsonEditor(root, { text: draft.body, saved, onChange, onProblem: setProblem });
    editor.current = made;
    const focus = takeFocus();
    if (focus !== null) made.select(focus.start, focus.end);
    return () => {
      saved = made.save();
      made.destroy();
    };
  }, []);
  useEffect(() => editor.current?.setText(body), [body]);
  return (
    <>
      <div ref={host} className={styles.editor} />
      <p className={styles.foot}>
        <Button
          disabled={body === '' || problem !== null}
          onClick={() => usePanel.getState().edit({ body: formatted(body) })}
        >
          Format
        </Button>
        {problem === null ? (
          <span className={styles.hint}>Tab indents; Esc, then Tab leaves. {findShortcut} searches.</span>
        ) : (
          <span role="status">
            Not JSON at{' '}
            <Button look="link" onClick={() => editor.current?.select(problem.offset)}>
              {problem.message}
            </Button>
          </span>
        )}
      </p>
    </>
  );
}

const findShortcut = navigator.userAgent.includes('Mac') ? '⌘ F' : 'Ctrl F';

function formatted(body: string): string {
  return [...prettyJson(body)].join('');
}
