import { page, type Site, script, serve } from './site.ts';

/** How many requests go by from one that leaks to the next. */
export const requestsPerLeak = 1000;

/** The leaks go to these places in turn, so that the list has as many rows. */
export const leakPlaces = ['ant', 'bee', 'cat', 'dog', 'eel', 'fox', 'gnu', 'hen', 'ibis', 'jay'];

/** `send(from, to)` sends the requests with these numbers, eight at a time, and reads every answer. */
const soakScript = (key: string) => `const places = ${JSON.stringify(leakPlaces)};

async function ask(number) {
  const leaks = number % ${requestsPerLeak} === 0;
  const path = leaks ? '/leaks/' + places[(number / ${requestsPerLeak}) % places.length] : '/items';
  const body = JSON.stringify({ number, note: leaks ? '${key}' : 'nothing' });
  const response = await fetch(path, { method: 'POST', body });
  return response.json();
}

async function send(from, to) {
  let next = from;
  const lane = async () => {
    while (next < to) await ask(next++);
  };
  await Promise.all(Array.from({ length: 8 }, lane));
}

done();
`;

const answer = JSON.stringify({
  data: Array.from({ length: 5 }, (_, number) => ({ number, title: `Film ${number}` })),
});

/** A page, for soak.example, that sends as many requests as a test wants, of which one in a thousand leaks `key`. */
export function soakSite(key: string): Site {
  const files = serve({ '/': page('soak', ['/soak.js']), '/soak.js': script(soakScript(key)) });
  return (request, response) => {
    if (request.method !== 'POST') files(request, response);
    else response.writeHead(200, { 'Content-Type': 'application/json' }).end(answer);
  };
}
