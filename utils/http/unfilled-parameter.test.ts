import { expect, test } from 'vitest';
import { unfilledParameter } from './unfilled-parameter.ts';

test.each([
  ['/videos', null],
  ['/videos/{videoId}', 'videoId'],
  ['/videos/vi1/captions/{language}', 'language'],
  ['/videos/{videoId}/captions/{language}?pageSize=1', 'videoId'],
  ['https://sandbox.api.video/videos/{videoId}', 'videoId'],
  ['/videos?title={title}', null],
  ['/videos#{part}', null],
  ['/videos/%7BvideoId%7D', null], // braces that are meant
  ['/videos/{}', null],
  ['/videos/{}/{language}', 'language'],
  ['/videos/{{videoId}}', 'videoId'],
  ['/videos/{a/b}', null],
])('%j', (path, expected) => {
  expect(unfilledParameter(path)).toBe(expected);
});
