import '@/components/base.css';
import { mount } from '@/components/mount.tsx';
import { Popup } from '@/components/popup/Popup.tsx';
import { followGrantedHosts } from '@/utils/stores/granted-hosts-store.ts';
import { followKeys } from '@/utils/stores/keys-store.ts';

const { signal } = new AbortController();
await Promise.all([followKeys(signal), followGrantedHosts(signal)]);

mount(<Popup />);
