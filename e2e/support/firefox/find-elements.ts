/**
 * Runs in a document: the elements that one of puppeteer's selectors names, in the order of the document. Understood are
 * CSS, `aria/[name="…"][role="…"]`, and CSS with one `::-p-text(…)` or `::-p-xpath(…)` at its end.
 * It must stand alone, since its text is what travels.
 */
export function findElements(root: Document | Element, selector: string): Element[] {
  const aria = /^aria\/\[name=(["'])(.*)\1\]\[role="(\w+)"\]$/s.exec(selector);
  if (aria) {
    const [, , name = '', role = ''] = aria;
    const spaced = name.replace(/\s+/g, ' ').trim();
    return everything(root).filter(
      (element) => roleOf(element) === role && nameOf(element) === spaced && element.checkVisibility(),
    );
  }
  const special = /^(.*?)( ?)::-p-(text|xpath)\((.*)\)$/s.exec(selector);
  if (!special) return [...root.querySelectorAll(selector)];
  if (selector.includes('), ')) return selector.split(/(?<=\)), /).flatMap((part) => findElements(root, part));
  const [, css = '', gap = '', kind, value = ''] = special;
  const scopes = css === '' ? [root] : [...root.querySelectorAll(css)];
  const text = value.replace(/^(["'])(.*)\1$/s, '$2');
  const found = scopes.flatMap((scope) =>
    kind === 'xpath' ? byXPath(scope, value) : byText(scope, text).filter((element) => gap === '' || element !== scope),
  );
  return [...new Set(found)];

  /** What stands in a shadow root comes after its host, as in the tree of accessibility. */
  function everything(scope: Document | Element | ShadowRoot): Element[] {
    return [...scope.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot === null ? [] : everything(element.shadowRoot)),
    ]);
  }

  function byXPath(scope: Node, expression: string): Element[] {
    const result = document.evaluate(expression, scope, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE);
    const nodes = Array.from({ length: result.snapshotLength }, (_, index) => result.snapshotItem(index));
    return nodes.filter((node) => node instanceof Element);
  }

  /** The innermost elements with the text. */
  function byText(scope: Node, wanted: string): Element[] {
    const children = scope instanceof Element || scope instanceof Document ? [...scope.children] : [];
    const inner = children.flatMap((child) => byText(child, wanted));
    if (inner.length > 0) return inner;
    const own = scope instanceof Element && !/^(?:script|style|head)$/i.test(scope.tagName);
    return own && (scope.textContent ?? '').includes(wanted) ? [scope] : [];
  }

  function roleOf(element: Element): string {
    const given = element.getAttribute('role');
    if (given !== null) return given;
    if (element instanceof HTMLInputElement) return inputRole(element);
    if (element instanceof HTMLSelectElement) return element.multiple || element.size > 1 ? 'listbox' : 'combobox';
    if (element instanceof HTMLAnchorElement) return element.hasAttribute('href') ? 'link' : 'generic';
    if (/^H[1-6]$/.test(element.tagName)) return 'heading';
    const roles: Record<string, string> = {
      BUTTON: 'button',
      TEXTAREA: 'textbox',
      SECTION: 'region',
      DIALOG: 'dialog',
      FIELDSET: 'group',
      IMG: 'image',
      LI: 'listitem',
      OPTION: 'option',
      OUTPUT: 'status',
      TABLE: 'table',
      VIDEO: 'Video',
      AUDIO: 'Audio',
    };
    return roles[element.tagName] ?? 'generic';
  }

  function inputRole({ type, list }: HTMLInputElement): string {
    if (list !== null) return 'combobox';
    const roles: Record<string, string> = {
      button: 'button',
      submit: 'button',
      checkbox: 'checkbox',
      radio: 'radio',
      search: 'searchbox',
      number: 'spinbutton',
      range: 'slider',
    };
    return roles[type] ?? 'textbox';
  }

  /** As the accessible name computation has it, as far as this interface goes. */
  function nameOf(element: Element): string {
    const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
    const named = ids.map((id) => document.getElementById(id)).filter((label) => label !== null);
    const labels = 'labels' in element && element.labels instanceof NodeList ? [...element.labels] : [];
    const holdsName = /^(?:button|link|tab|option|heading|menuitem|listitem|row|treeitem|cell|radio)$/;
    const candidates = [
      named.map(textOf).join(' '),
      element.getAttribute('aria-label'),
      labels.map(textOf).join(' '),
      element.getAttribute('alt'),
      holdsName.test(roleOf(element)) ? textOf(element) : null,
      element.getAttribute('title'),
      element.getAttribute('placeholder'),
    ];
    const name = candidates.find((candidate) => candidate !== null && candidate.trim() !== '') ?? '';
    return name.replace(/\s+/g, ' ').trim();
  }

  /** What is read of a label: neither what is hidden nor the fields inside it. */
  function textOf(node: Node): string {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element)) return '';
    if (node.ariaHidden === 'true' || /^(?:select|input|textarea)$/i.test(node.tagName)) return '';
    if (node.hasAttribute('aria-label')) return node.getAttribute('aria-label') ?? '';
    const block = getComputedStyle(node).display !== 'inline';
    const text = [...node.childNodes].map(textOf).join('');
    return block ? ` ${text} ` : text;
  }
}
