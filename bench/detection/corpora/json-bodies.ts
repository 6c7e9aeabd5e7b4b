import { alphanumerics, createSeeded, digits, hexDigits, type Seeded } from './seeded.ts';

const words =
  'a the launch of our new film with trailer how to live from studio part season interview café naïve'.split(' ');
const tags = ['marketing', 'tutorial', 'live', 'product-demo', 'internal', 'été'];

/** About `length` characters of API answers, one page of a video list after the other. */
export function jsonBodies(length: number, seed: number): string {
  const seeded = createSeeded(seed);
  let text = '';
  while (text.length < length) text += `${JSON.stringify(videoPage(seeded))}\n`;
  return text.slice(0, length);
}

/** The answer to a list of 25 videos, as the API gives it. */
export function videoPage(seeded: Seeded): object {
  const currentPage = 1 + seeded.below(40);
  const link = (rel: string, page: number) => ({ rel, uri: `/videos?currentPage=${page}&pageSize=25` });
  return {
    data: Array.from({ length: 25 }, () => video(seeded)),
    pagination: {
      ...{ currentPage, currentPageItems: 25, pageSize: 25, pagesTotal: 40, itemsTotal: 1000 },
      links: [link('self', currentPage), link('first', 1), link('previous', currentPage - 1), link('last', 40)],
    },
  };
}

function video(seeded: Seeded): object {
  const videoId = `vi${seeded.text(22, alphanumerics)}`;
  const vod = `https://vod.api.video/vod/${videoId}`;
  return {
    videoId,
    title: sentence(seeded, 5),
    description: sentence(seeded, 30),
    public: seeded.below(4) > 0,
    panoramic: false,
    mp4Support: true,
    playerId: `pl${seeded.text(22, alphanumerics)}`,
    publishedAt: date(seeded),
    createdAt: date(seeded),
    updatedAt: date(seeded),
    tags: [seeded.pick(tags), seeded.pick(tags)],
    metadata: [
      { key: 'Author', value: sentence(seeded, 2) },
      { key: 'sha1', value: seeded.text(40, hexDigits) },
    ],
    source: { type: 'upload', uri: `/videos/${videoId}/source` },
    assets: {
      iframe: `<iframe src="https://embed.api.video/vod/${videoId}" width="100%" height="100%" frameborder="0"></iframe>`,
      player: `https://embed.api.video/vod/${videoId}`,
      hls: `${vod}/hls/manifest.m3u8`,
      thumbnail: `${vod}/thumbnail.jpg`,
      mp4: `${vod}/mp4/source.mp4`,
    },
  };
}

const sentence = (seeded: Seeded, length: number) => Array.from({ length }, () => seeded.pick(words)).join(' ');

function date(seeded: Seeded): string {
  const two = (limit: number) => String(1 + seeded.below(limit)).padStart(2, '0');
  return `20${seeded.text(2, digits)}-${two(12)}-${two(28)}T${two(23)}:${two(59)}:${two(59)}+00:00`;
}
