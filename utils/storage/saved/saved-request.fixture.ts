import { makeRequest } from '@/utils/sending/sending.fixture.ts';
import type { SavedFolder, SavedLibrary, SavedRequest } from './saved-request.ts';

export function makeSaved(rest: Partial<SavedRequest> = {}): SavedRequest {
  return { version: 1, id: 'r1', name: 'List videos', folder: null, position: 0, request: makeRequest(), ...rest };
}

export function makeFolder(rest: Partial<SavedFolder> = {}): SavedFolder {
  return { version: 1, id: 'f1', name: 'Videos', position: 0, ...rest };
}

/** A library drawn as `a b / c d /`: requests outside of all folders, then those of the folders f1, f2 and so on. */
export function drawLibrary(drawing: string): SavedLibrary {
  const [outside = '', ...inside] = drawing.split('/').map((group) => group.trim());
  const requestsOf = (group: string, folder: string | null) =>
    group
      .split(' ')
      .filter((id) => id !== '')
      .map((id, position) => makeSaved({ id, name: id, folder, position }));
  return {
    folders: inside.map((_, index) => makeFolder({ id: `f${index + 1}`, name: `f${index + 1}`, position: index })),
    requests: [...requestsOf(outside, null), ...inside.flatMap((group, index) => requestsOf(group, `f${index + 1}`))],
  };
}
