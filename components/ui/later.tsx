import { type ComponentType, type ReactNode, useEffect, useState } from 'react';

/** When code is loaded: soon after the first view is shown, or not before it is asked for. */
type When = 'soon' | 'when asked';

const soon: (() => Promise<void>)[] = [];

/** Loads all code that is wanted soon; call it once the first view is shown. */
export async function loadSoon(): Promise<void> {
  await Promise.all(soon.map((load) => load()));
}

/**
 * A component whose code is no part of the first view: it draws nothing, or what stands for it, until the code is there,
 * and draws at once where it has been loaded before. React's own `lazy` hides it for 300 ms even then, because it has to suspend first.
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
  if (when === 'soon') soon.push(load);
  return function Later(properties) {
    const [Component, setComponent] = useState(() => loaded);
    useEffect(() => {
      if (Component === null) void load().then(() => setComponent(() => loaded));
    }, [Component]);
    return Component === null ? <Meanwhile /> : <Component {...properties} />;
  };
}

function Nothing() {
  return null;
}
