import '@/components/base.css';
import { Allow } from '@/components/allow/Allow.tsx';
import { mount } from '@/components/mount.tsx';
import { readAskedUrl } from '@/utils/stores/asked-host.ts';

mount(<Allow url={readAskedUrl(location.hash)} />);
