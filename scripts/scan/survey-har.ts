import { createPageUrls, type PageUrls } from './page-urls.ts';
import type { ShowProgress } from './progress.ts';
import { parseJson, readHar } from './read-har.ts';

/** A HAR file of which is known what the scan of its first entry needs: pages may stand after the entries. */
export interface SurveyedHar {
  /** As the user gave it. */
  readonly file: string;
  readonly path: string;
  readonly pages: PageUrls;
  readonly entries: number;
  /** Of its first entry: requests are counted over all files. */
  readonly firstIndex: number;
}

/** Reads the pages of a HAR file and counts its entries; a sentence when not one entry can be read. */
export async function surveyHar(
  { file, path, firstIndex }: Pick<SurveyedHar, 'file' | 'path' | 'firstIndex'>,
  showProgress: ShowProgress,
): Promise<SurveyedHar | string> {
  const pages = createPageUrls();
  const { entries, problem } = await readHar(path, {
    onRead: (bytes, size) => showProgress(file, bytes, size),
    onElement({ list, json }) {
      if (list === 'pages' && json !== null) pages.addPage(parseJson(json));
    },
  });
  return problem !== null && entries === 0 ? `${file} ${problem}.` : { file, path, pages, entries, firstIndex };
}
