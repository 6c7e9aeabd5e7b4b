import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { whenIdle } from './when-idle.ts';

/** When code is loaded: in idle time once the first view is shown, or not before it is asked for. */
type When = 'soon' | 'when asked';

const soon: (() => Promise<void>)[] = [];
let firstViewIsShown = false;

/** Loads all code that is wanted soon, a part at a time while there is nothing else to do; call it with the first view. */
export async function loadSoon(): Promise<void> {
  await whenIdle();
  firstViewIsShown = true;
  for (const load of soon) {
    await load();
    await whenIdle();
  }
}

/**
 * A component whose code is no part of the first view: it draws nothing, or what stands for it, until the code is there,
 * and draws at once where it has been loaded before. React's own `lazy` hides it for 300 ms even then, because it has to suspend first.
 * What is wanted soon leaves the first paint alone, even where it belongs to what is painted first.
 */
export function later<Properties extends object>(
  when: When,
  importComponent: () => Promise<ComponentType<Properties>>,
  Meanwhile: ComponentType = Nothing,
): (properties: Properties) => ReactNode {
  let loaded: ComponentType<Properties> | null = null;
  const load = async () => {
    loaded ??= await importComponent();
  };
  const loadForView = async () => {
    if (when === 'soon' && !firstViewIsShown) await whenIdle();
    await load();
  };
  if (when === 'soon') soon.push(load);
  return function Later(properties) {
    const [Component, setComponent] = useState(() => loaded);
    useEffect(() => {
      if (Component === null) void loadForView().then(() => setComponent(() => loaded));
    }, [Component]);
    return Component === null ? <Meanwhile /> : <Component {...properties} />;
  };
}

function Nothing() {
  return null;
}
