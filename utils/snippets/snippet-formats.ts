import { apiVideoNodeSnippet } from './api-video-node-snippet.ts';
import { csharpSnippet } from './csharp-snippet.ts';
import { curlSnippets } from './curl-snippets.ts';
import { fetchSnippet } from './fetch-snippet.ts';
import { goSnippet } from './go-snippet.ts';
import { httpieSnippet } from './httpie-snippet.ts';
import { javaSnippet } from './java-snippet.ts';
import { nodeSnippet } from './node-snippet.ts';
import { phpSnippet } from './php-snippet.ts';
import { pythonSnippet } from './python-snippet.ts';
import type { SnippetFormat } from './snippet-format.ts';

/**
 * Everything a request can be copied as, in the order of the menu. Not by @scalar/snippetz: it leaves out Basic credentials
 * whose password is empty, writes JSON anew and so changes its numbers, drops a repeated field, and does not escape the
 * quotes of a URL; nor can it read a secret from the environment.
 */
export const snippetFormats: readonly SnippetFormat[] = [
  ...curlSnippets,
  fetchSnippet,
  nodeSnippet,
  pythonSnippet,
  phpSnippet,
  goSnippet,
  csharpSnippet,
  javaSnippet,
  httpieSnippet,
  apiVideoNodeSnippet,
];
