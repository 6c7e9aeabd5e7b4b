import { placeOf } from '../call-site.ts';
import { base64, hex } from '../forms.ts';
import { type Channel, channel, here } from './channel.ts';

const socket = 'wss://socket.example';

/** WebSockets and EventSource, which stay open while the page is there. */
export function streamChannels(key: string): Channel[] {
  return [...sentChannels(key), ...receivedChannels(key), ...eventSources(key)];
}

const open = (path: string, onOpen: string, onMessage: string) => `function connect() {
  const socket = /*leak*/new WebSocket('${socket}${path}');
  socket.binaryType = 'arraybuffer';
  socket.onopen = () => ${onOpen};
  socket.onmessage = () => ${onMessage};
}

connect();
`;

function sentChannels(key: string): Channel[] {
  const sent = { part: 'websocket.sent', name: '0', function: 'connect' } as const;
  return [
    channel('/socket-text-sent', {
      ...{ ...sent, url: `${socket}/text`, encodings: ['base64'], wire: base64(`${key}:`) },
      script: open('/text', `{ socket.send(JSON.stringify({ token: btoa('${key}:') })); done(); }`, 'undefined'),
    }),
    channel('/socket-binary-sent', {
      ...{ ...sent, url: `${socket}/binary`, wire: key },
      script: open(
        '/binary',
        `{ socket.send(new Uint8Array([255, 1, ...new TextEncoder().encode('${key}'), 0])); done(); }`,
        'undefined',
      ),
    }),
    channel('/socket-url', {
      ...{ url: `${socket}/feed?k=••••••••`, part: 'request.url', name: 'k', wire: `?k=${key}`, function: 'connect' },
      script: open(`/feed?k=${key}`, 'done()', 'undefined'),
    }),
  ];
}

/** The page asks for what the server sends back. */
function receivedChannels(key: string): Channel[] {
  const received = { part: 'websocket.received', name: '1', url: `${socket}/echo`, function: 'connect' } as const;
  const beside: Channel['beside'] = ['websocket.sent'];
  return [
    channel('/socket-text-received', {
      ...{ ...received, beside, encodings: ['hex'], wire: hex(key) },
      script: open('/echo', `socket.send('${hex(key)}')`, 'done()'),
    }),
    channel('/socket-binary-received', {
      ...{ ...received, beside, wire: key },
      script: open('/echo', `socket.send(new TextEncoder().encode('${key}\\x00'))`, 'done()'),
    }),
  ];
}

function eventSources(key: string): Channel[] {
  const listen = (url: string) => `function listen() {
  const source = new EventSource('${url}');
  source.onmessage = source.onerror = () => {
    source.close();
    done();
  };
}

// While the page is still parsed, Chromium names its parser or nothing, as it happens.
addEventListener('load', listen);
`;
  const told = `retry: 5000\n\ndata: {"apiKey":"${key}"}\n\n`;
  return [
    channel('/event-source', {
      ...{ url: 'https://stats.example/events?k=••••••••', part: 'request.url', name: 'k', wire: `?k=${key}` },
      initiator: { type: 'other', url: null },
      script: listen(`https://stats.example/events?k=${key}`),
    }),
    channel('/event-source-received', {
      ...{ url: `${here}/events`, part: 'response.body', name: null, wire: told },
      position: placeOf(told, key),
      initiator: { type: 'other', url: null },
      files: { '/events': { type: 'text/event-stream', body: told } },
      script: listen('/events'),
    }),
  ];
}
