import type { Finding } from '@/utils/detection/finding.ts';
import { providerById } from '@/utils/providers/registry.ts';
import styles from './WhatToDo.module.css';

/** The steps that end a leak, for a key of this environment. */
export function WhatToDo({ finding }: { finding: Finding }) {
  const links = providerById(finding.provider)?.links;
  if (links === undefined) return null;
  const dashboard = (
    <a href={links.dashboard} target="_blank" rel="noreferrer">
      dashboard
    </a>
  );
  return (
    <ol className={styles.steps}>
      {finding.environment === 'sandbox' ? (
        <li>
          A sandbox key reaches no customer data; still, replace it in the {dashboard} once the page no longer needs it.
        </li>
      ) : (
        <li>Delete this key in the {dashboard} and create a new one: whoever opened this page may have it.</li>
      )}
      <li>
        Call the API from your server. For uploads from the page, use an{' '}
        <a href={links.uploadTokens} target="_blank" rel="noreferrer">
          upload token
        </a>
        , which is made to be public.
      </li>
    </ol>
  );
}
