import { buildExchange, textBody } from '@/utils/detection/exchange.fixture.ts';
import type { Body, WebSocketMessage } from '@/utils/http/exchange.ts';
import { binary, textBodies } from './body-places.fixture.ts';
import type { Payload, Place } from './place.fixture.ts';
import type { Random } from './random.fixture.ts';
import { jsonWith, words } from './surroundings.fixture.ts';

/** Messages of a WebSocket in both directions, text and binary. */
export const webSocketPlaces: Readonly<Record<string, Place>> = Object.fromEntries(
  (['sent', 'received'] as const).flatMap((direction) => [
    [`WebSocket message ${direction}, text`, place(direction, asText)],
    [`WebSocket message ${direction}, binary`, place(direction, asBytes)],
  ]),
);

interface Message {
  readonly text: string;
  readonly depth: number;
  readonly body: Body;
}

function asText(payload: Payload, random: Random): Message {
  const written = random.pick([textBodies.request.JSON, textBodies.request.text])(payload, random);
  return { ...written, body: textBody(written.text) };
}

function asBytes(payload: Payload, random: Random): Message {
  return { text: payload.text, depth: 0, body: { kind: 'bytes', bytes: binary(payload, random) } };
}

function place(direction: WebSocketMessage['direction'], write: (payload: Payload, random: Random) => Message): Place {
  return {
    part: `websocket.${direction}`,
    put: (payload, random) => {
      const { text, depth, body } = write(payload, random);
      const index = random.below(1000);
      const webSocketMessages: WebSocketMessage[] = [
        { index, direction: 'sent', body: textBody(words(random)) },
        { index: index + 1, direction, body },
        { index: index + 2, direction: 'received', body: textBody(jsonWith('x', random)) },
      ];
      const exchange = buildExchange({ request: { url: 'wss://live.shop.example/socket' }, webSocketMessages });
      return { exchange, text, depth, name: String(index + 1) };
    },
  };
}
