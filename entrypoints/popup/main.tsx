import '@/components/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Popup } from '@/components/popup/Popup.tsx';
import { followKeys } from '@/utils/stores/keys-store.ts';

await followKeys(new AbortController().signal);

const root = document.getElementById('root');
if (root === null) throw new Error('The document of the popup has no element "root".');
createRoot(root).render(
  <StrictMode>
    <Popup />
  </StrictMode>,
);
