import { useEffect, useEffectEvent, useState } from 'react';
import { Palette } from './Palette.tsx';
import { Shortcuts } from './Shortcuts.tsx';

/** Ctrl/Cmd+K finds, and ? tells what every key does, from anywhere in the panel. */
export function Hands() {
  const [open, setOpen] = useState<'palette' | 'shortcuts' | null>(null);
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const wanted = wantedBy(event);
    if (wanted === null || document.querySelector('dialog[open]') !== null) return;
    event.preventDefault();
    event.stopPropagation();
    setOpen(wanted);
  });
  useEffect(() => {
    const controller = new AbortController();
    window.addEventListener('keydown', (event) => onKeyDown(event), { capture: true, signal: controller.signal });
    return () => controller.abort();
  }, []);
  // A dialog that gives way to the other one has told that it is closed.
  const close = (closed: typeof open) => setOpen((current) => (current === closed ? null : current));
  if (open === 'palette') return <Palette onClose={() => close('palette')} onShortcuts={() => setOpen('shortcuts')} />;
  return open === 'shortcuts' ? <Shortcuts onClose={() => close('shortcuts')} /> : null;
}

/** What a key asks for. A question mark that is typed into a field is text. */
function wantedBy(event: KeyboardEvent): 'palette' | 'shortcuts' | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
  if (key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey && !shiftKey) return 'palette';
  const typing = target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
  return key === '?' && !ctrlKey && !metaKey && !altKey && !typing ? 'shortcuts' : null;
}
