import type { Shell } from '@/utils/curl/shell.ts';
import { writeCurl } from '@/utils/curl/write-curl.ts';
import type { RequestTemplate } from '@/utils/http/request-template.ts';
import type { CredentialVariables } from '@/utils/providers/provider.ts';
import type { SnippetFormat } from './snippet-format.ts';

/** curl, for each shell that quotes in its own way. */
export const curlSnippets: readonly SnippetFormat[] = [
  curlSnippet('bash', 'cURL', 'bash or zsh'),
  curlSnippet('cmd', 'cURL for cmd', 'Windows'),
  curlSnippet('powershell', 'cURL for PowerShell', '7.3 or later'),
];

function curlSnippet(shell: Shell, label: string, hint: string): SnippetFormat {
  return {
    id: `curl-${shell}`,
    label,
    hint,
    write(template, { variables, containedKey }) {
      const credentialVariable = variables === null ? null : variables[variableOf(template, containedKey)];
      const { text, notes } = writeCurl(template, { shell, credentialVariable, containedKey });
      const [lost] = notes;
      return lost === undefined ? { ok: true, text: `${text}\n` } : { ok: false, message: lost };
    },
  };
}

function variableOf({ credential }: RequestTemplate, containedKey: string | null): keyof CredentialVariables {
  if (credential === null) return containedKey === null ? 'authorization' : 'key';
  return credential.kind === 'basic' ? 'key' : 'accessToken';
}
