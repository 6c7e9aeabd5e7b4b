/**
 * The script of each leaking page, with the key written into it. The marked call is the one that leaks.
 * They are written as page authors write them; each tells its page with `done()` when it has come to its end.
 */

export const fetchScript = (key: string) => `const key = '${key}';

async function loadVideos() {
  const headers = { Authorization: 'Basic ' + btoa(key + ':') };
  await /*leak*/fetch('https://ws.api.video/videos', { headers });
}

loadVideos().finally(done);
`;

export const xhrScript = (key: string) => `function listVideos(key) {
  const request = new XMLHttpRequest();
  request.open('GET', 'https://ws.api.video/videos');
  request.setRequestHeader('Authorization', 'Basic ' + btoa(key + ':'));
  request.onloadend = done;
  request./*leak*/send();
}

listVideos('${key}');
`;

export const jsonBodyScript = (key: string) => `async function authenticate() {
  const body = JSON.stringify({ apiKey: '${key}' });
  const headers = { 'Content-Type': 'application/json' };
  await /*leak*/fetch('https://ws.api.video/auth/api-key', { method: 'POST', headers, body });
}

authenticate().finally(done);
`;

export const formScript = (key: string) => `function sendForm() {
  const form = document.querySelector('form');
  form.elements.apiKey.value = '${key}';
  document.querySelector('iframe').onload = done;
  form.submit();
}

addEventListener('load', sendForm);
`;

export const beaconScript = (key: string) => `function reportVisit() {
  const visit = { path: location.pathname, apiKey: '${key}' };
  navigator./*leak*/sendBeacon('https://stats.example/c', JSON.stringify(visit));
  done();
}

reportVisit();
`;

export const queryScript = (key: string) => `async function track() {
  const query = new URLSearchParams({ event: 'view', k: '${key}' });
  await /*leak*/fetch('https://stats.example/c?' + query);
}

track().finally(done);
`;

export const userInfoScript = (key: string) => `function openVideos() {
  location./*leak*/assign('https://${key}:@ws.api.video/videos');
  done();
}

addEventListener('load', openVideos);
`;

export const startWorkerScript = () => `new Worker('/worker-task.js').onmessage = done;
`;

export const workerScript = (key: string) => `async function loadInWorker() {
  const headers = { Authorization: 'Basic ${btoa(`${key}:`)}' };
  await /*leak*/fetch('https://ws.api.video/videos', { headers });
}

loadInWorker().finally(() => postMessage('done'));
`;

export const frameScript = (key: string) => `async function loadInFrame() {
  const headers = new Headers({ Authorization: 'Basic ' + btoa('${key}:') });
  await /*leak*/fetch('https://ws.api.video/videos', { headers });
}

loadInFrame().finally(done);
`;

export const configScript = () => `async function loadConfig() {
  const response = await /*leak*/fetch('/config.json');
  await response.json();
}

loadConfig().finally(done);
`;
