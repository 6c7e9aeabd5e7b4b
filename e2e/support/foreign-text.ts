import type { Frame } from 'puppeteer-core';

/**
 * What a hostile text has achieved in a document of the extension, in words; empty is good: characters that cannot be seen and
 * are not marked, in texts and in attributes; elements and scripts of its making; a prototype that has got a member.
 */
export function foreignProblems(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const problems: string[] = [];
    const unseen = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
    const around = (text: string) => JSON.stringify(text.slice(Math.max(0, text.search(unseen) - 20)).slice(0, 60));
    const lookThrough = (root: Document | ShadowRoot) => {
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        const marked = node.parentElement?.closest('[data-unseen], .cm-specialChar') ?? null;
        if (marked === null && unseen.test(node.nodeValue ?? ''))
          problems.push(`<${node.parentElement?.localName}> ${around(node.nodeValue ?? '')}`);
      }
      for (const element of root.querySelectorAll('*')) {
        // What is edited has to be the text itself; nothing stands around it in its field. The value of an option is not shown.
        for (const { name, value } of element.attributes)
          if (name !== 'value' && unseen.test(value)) problems.push(`<${element.localName} ${name}> ${around(value)}`);
        if (element.localName === 'hostile-element' || element.hasAttribute('onerror'))
          problems.push(`<${element.localName}> is an element of theirs.`);
        if (element.shadowRoot) lookThrough(element.shadowRoot);
      }
    };
    lookThrough(document);
    if ('ran' in globalThis) problems.push('A script of theirs ran.');
    if ('polluted' in Object.prototype) problems.push('Object.prototype has a member of theirs.');
    return problems;
  });
}
