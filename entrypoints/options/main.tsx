import '@/components/base.css';
import { mount } from '@/components/mount.tsx';
import { Options } from '@/components/options/Options.tsx';
import { followBoundHosts } from '@/utils/stores/bound-hosts-store.ts';
import { followGrantedHosts } from '@/utils/stores/granted-hosts-store.ts';

const { signal } = new AbortController();
await Promise.all([followBoundHosts(signal), followGrantedHosts(signal)]);

mount(<Options />);
