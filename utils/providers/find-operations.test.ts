import { expect, test } from 'vitest';
import { apiVideoOperations } from './api-video-operations/all.ts';
import { findOperations } from './find-operations.ts';

const find = (text: string) => findOperations(apiVideoOperations, text);

test.each([
  ['list videos', 'LIST-videos'],
  ['LIST  Videos', 'LIST-videos'],
  ['videos list', 'LIST-videos'],
  ['list vid', 'LIST-videos'],
  ['create video', 'POST-video'],
  ['delete video', 'DELETE-video'],
  ['get video', 'GET-video'],
  ['status', 'GET-video-status'],
  ['/videos/{videoid}/status', 'GET-video-status'],
  ['discarded', 'LIST-discarded-videos'],
  ['restore', 'PATCH-discarded-video'],
  ['upload token', 'GET_upload-tokens'],
  ['upload thumbnail', 'POST_videos-videoId-thumbnail'],
  ['live create', 'POST_live-streams'],
  ['captions delete', 'DELETE_videos-videoId-captions-language'],
  ['bearer', 'POST_auth-api-key'], // by the heading of the vendor's page alone
  ['update caption', 'PATCH_videos-videoId-captions-language'],
  ['update api key', 'PATCH /projects/{project_id}/api-keys/{api_key_id}'],
  ['nowhere', null],
  ['access token', 'POST_auth-api-key'],
  ['refresh', 'POST_auth-refresh'],
  ['webhooks', 'LIST-webhooks'],
  ['player logo', 'POST_players-playerId-logo'],
  ['metrics over time', 'GET_metrics-over-time'],
  ['country', 'GET_metrics-breakdown'],
  ['projects count', 'GET /projects/count'],
  ['list api keys', 'GET /projects/{project_id}/api-keys'],
  ['hosting', 'GET /projects/{project_id}/hosting-usage'],
])('%j finds %s first', (text, id) => {
  expect(find(text)[0]?.id ?? null).toBe(id);
});

test('every word must occur, wherever it does', () => {
  expect(find('webhook delete').map(({ id }) => id)).toEqual(['DELETE-webhook']);
  expect(find('webhook nowhere')).toEqual([]);
});

test.each(['', ' \t'])('without a word, %j, all are found, as they come', (text) => {
  expect(find(text)).toEqual(apiVideoOperations);
});

test('what is not letters means nothing special', () => {
  expect(find('.*')).toEqual([]);
  expect(find('(')).toEqual([]);
});

test('every operation is found by its id, and by its method and path', () => {
  for (const operation of apiVideoOperations) {
    expect(find(operation.id)).toContain(operation);
    expect(find(`${operation.method} ${operation.path}`)[0]?.path).toBe(operation.path);
  }
});
