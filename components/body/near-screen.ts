const waiting = new WeakMap<Element, () => void>();

/** One for all elements: an observer for each of some thousands would take longer than what it saves. */
let observer: IntersectionObserver | null = null;

function callNear(entries: readonly IntersectionObserverEntry[]): void {
  for (const { isIntersecting, target } of entries) if (isIntersecting) waiting.get(target)?.();
}

/** Calls back when an element comes near the screen. Returns what puts an end to that. */
export function onNearScreen(element: Element, onNear: () => void): () => void {
  observer ??= new IntersectionObserver(callNear, { rootMargin: '600px' });
  const shared = observer;
  waiting.set(element, onNear);
  shared.observe(element);
  return () => shared.unobserve(element);
}
