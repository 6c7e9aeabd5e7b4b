import { type Site, serve } from '../site.ts';
import type { Channel } from './channel.ts';
import { elementChannels } from './element-channels.ts';
import { requestChannels } from './request-channels.ts';
import { responseChannels } from './response-channels.ts';
import { streamChannels } from './stream-channels.ts';
import { workerChannels } from './worker-channels.ts';

/** Every channel of channels.example, with `key` in it. They send to stats.example and socket.example. */
export function channelsOf(key: string): Channel[] {
  return [
    ...requestChannels(key),
    ...elementChannels(key),
    ...workerChannels(key),
    ...responseChannels(key),
    ...streamChannels(key),
  ];
}

/** The site channels.example. */
export function channelsSite(key: string): Site {
  return serve(Object.assign({}, ...channelsOf(key).map(({ files }) => files)));
}
