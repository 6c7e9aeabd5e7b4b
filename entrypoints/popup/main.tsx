import '@/components/base.css';
import { mount } from '@/components/mount.tsx';
import { Popup } from '@/components/popup/Popup.tsx';
import { followKeys } from '@/utils/stores/keys-store.ts';

await followKeys(new AbortController().signal);

mount(<Popup />);
