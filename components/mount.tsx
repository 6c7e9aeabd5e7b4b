import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

/** Draws the interface of a document into its element `root`. */
export function mount(interfaceOf: ReactNode): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The document has no element "root".');
  createRoot(root).render(<StrictMode>{interfaceOf}</StrictMode>);
}
