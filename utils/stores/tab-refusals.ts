import { diagnose } from '@/utils/auth/diagnosis/diagnose.ts';
import { describeTarget, failedPageExchange } from '@/utils/auth/diagnosis/page-exchange.ts';
import { createRecogniser } from '@/utils/auth/diagnosis/recognise.ts';
import type { HttpExchange } from '@/utils/http/exchange.ts';
import type { Refusal } from '@/utils/messaging/refusals.ts';
import { installationSalt } from '@/utils/vault/installation-salt.ts';
import { listKeys } from '@/utils/vault/keys.ts';

/** The newest are kept: a page that is refused is refused again. */
export const mostRefusals = 20;

/** The requests of a tab's page that a provider refused, the newest first. */
export interface TabRefusals {
  /** Takes an exchange that has finished; those that were not refused are left alone. */
  add(exchange: HttpExchange): Promise<void>;
  all(): readonly Refusal[];
  clear(): void;
}

/** None yet; `onChange` is called after each change. */
export function createTabRefusals(onChange: () => void): TabRefusals {
  let refusals: readonly Refusal[] = [];
  return {
    async add(exchange) {
      const failed = failedPageExchange(exchange);
      if (failed === null) return;
      const recognise = createRecogniser(await listKeys(), await installationSalt());
      const { index, startedAt } = exchange;
      const { method, url, answer } = failed;
      const target = describeTarget(url);
      refusals = [
        {
          index,
          startedAt,
          method,
          target,
          status: answer.status,
          carried: failed.intended !== null,
          diagnosis: diagnose({ ...failed, recognise, trials: () => [] }),
        },
        ...refusals,
      ].slice(0, mostRefusals);
      onChange();
    },
    all: () => refusals,
    clear() {
      refusals = [];
      onChange();
    },
  };
}
