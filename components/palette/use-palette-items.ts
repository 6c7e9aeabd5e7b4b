import { fillIn } from '@/components/operations/fill-in.ts';
import { useOperations } from '@/components/operations/use-operations.ts';
import { needsConfirmation } from '@/components/playground/needs-confirmation.ts';
import { targetOptions, withTarget } from '@/components/playground/target.ts';
import { useVaultFollowed } from '@/components/vault/use-vault-followed.ts';
import type { Operation } from '@/utils/providers/operation.ts';
import { useKeys } from '@/utils/stores/keys-store.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { usePrepared } from '@/utils/stores/prepared.ts';
import { saveDraft } from '@/utils/stores/save-draft.ts';
import { takeSaved } from '@/utils/stores/saved-actions.ts';
import { useSaved } from '@/utils/stores/saved-store.ts';
import { useSession } from '@/utils/stores/session-store.ts';
import { useSettings } from '@/utils/stores/settings-store.ts';
import type { PaletteItem } from './palette-item.ts';

/** Everything that the palette can lead to now. `showShortcuts` opens the list of keys. */
export function usePaletteItems(showShortcuts: () => void): readonly PaletteItem[] {
  const draft = usePanel((state) => state.draft);
  const operations = useOperations(draft.provider) ?? [];
  const saved = useSaved((state) => state.requests);
  return [
    ...useCommands(showShortcuts),
    ...useKeyItems(),
    ...saved.map(
      (one): PaletteItem => ({
        ...{ id: `saved ${one.id}`, group: 'Saved requests', title: one.name },
        hint: `${one.request.method} ${one.request.path}`,
        run: () => inPlayground(() => takeSaved(one)),
      }),
    ),
    ...operations.map((operation) => operationItem(operation, operations)),
  ];
}

function operationItem(operation: Operation, all: readonly Operation[]): PaletteItem {
  const { id, method, path, summary } = operation;
  return {
    ...{ id: `operation ${id}`, group: 'Operations', title: `${method} ${path}`, hint: summary },
    run: () => inPlayground(() => fillIn(operation, all)),
  };
}

/** A key that can be sent with becomes the one that is chosen. */
function useKeyItems(): PaletteItem[] {
  const { keys, openValues } = useKeys();
  const draft = usePanel((state) => state.draft);
  const edit = usePanel((state) => state.edit);
  return (['sandbox', 'production', 'admin'] as const).flatMap((environment) =>
    targetOptions({ keys, openValues }, draft.provider, environment).flatMap(({ value, label }): PaletteItem[] => {
      const key = keys.find(({ id }) => value.endsWith(`/${id}`));
      if (key === undefined) return [];
      const target = { environment, keyId: key.id };
      return [
        {
          ...{ id: `key ${key.id}`, group: 'Keys', title: `Use the key ${label}`, hint: environment },
          run: () => inPlayground(() => edit(withTarget(draft, target))),
        },
      ];
    }),
  );
}

function useCommands(showShortcuts: () => void): PaletteItem[] {
  const { show, showDrawer, draft } = usePanel();
  const { request, sending } = useSession();
  const openOptions = useSettings((state) => state.openOptions);
  const vault = useVaultFollowed();
  const ready = usePrepared().ok && sending?.phase !== 'sending' && !needsConfirmation(draft);
  const command = (title: string, hint: string, run: () => void): PaletteItem => ({
    ...{ id: `command ${title}`, group: 'Commands', title, hint, run },
  });
  return [
    ...(ready
      ? [command('Send', `${draft.method} ${draft.path}`, () => request({ type: 'send', request: draft }))]
      : []),
    command('Save the request', '', () => inPlayground(() => void saveDraft())),
    command('History', 'what was sent before', () => inPlayground(() => showDrawer('history'))),
    command('Saved requests', '', () => inPlayground(() => showDrawer('saved'))),
    command('Playground', 'view', () => show('playground')),
    command('Leaks', 'view', () => show('leaks')),
    command('Keys', 'view: add, test and export keys', () => show('keys')),
    command('Options', 'hosts of your own, and what you allowed', () => void openOptions()),
    ...(vault.state === 'open' ? [command('Lock the vault', 'Alt Shift L', () => void vault.lock())] : []),
    command('Keys of this panel', 'shortcuts', showShortcuts),
  ];
}

function inPlayground(act: () => void): void {
  usePanel.getState().show('playground');
  act();
}
