import type { Frame, Locator, Page } from 'puppeteer-core';

/** The panel as its user meets it: everything is found by role and accessible name, everything waits for its condition. */
export class Panel {
  readonly frame: Frame;
  readonly devtools: Page;

  constructor(frame: Frame, devtools: Page) {
    this.frame = frame;
    this.devtools = devtools;
  }

  /** The element with this role and accessible name, such as `button` and `Send`. */
  find(role: string, name: string): Locator<Element> {
    const quote = name.includes('"') ? "'" : '"';
    return this.frame.locator(`aria/[name=${quote}${name}${quote}][role="${role}"]`);
  }

  /** Clicks once the element is visible, enabled and no longer moving; what a tab shows is there afterwards. */
  async click(role: string, name: string): Promise<void> {
    await this.find(role, name).click();
    if (role === 'tab') await this.waitForView();
  }

  /** Waits until the view is loaded: each but the first comes after it. */
  async waitForView(): Promise<void> {
    await this.frame.waitForFunction(() => document.querySelector('[role="tabpanel"] > *') !== null);
  }

  /** Replaces the text of a field, as a paste does, and waits until the field has it. */
  async fill(
    name: string,
    value: string,
    role: 'textbox' | 'searchbox' | 'spinbutton' | 'combobox' = 'textbox',
  ): Promise<void> {
    const field = await this.find(role, name).waitHandle();
    await field.evaluate((element) => {
      if (!(element instanceof HTMLElement)) throw new Error(`A ${element.localName} cannot be filled.`);
      element.focus();
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) element.select();
      else if (!element.isContentEditable) throw new Error(`A ${element.localName} cannot be filled.`);
    });
    const isEditor = await field.evaluate((element) => !('value' in element));
    if (isEditor) await this.#selectAll();
    // An empty text cannot be inserted: the key deletes what is selected.
    if (value === '') await this.devtools.keyboard.press('Delete');
    else if (isEditor) await field.evaluate(paste, value);
    else await this.devtools.keyboard.sendCharacter(value);
    await this.frame.waitForFunction(holds, {}, field, value);
    await field.dispose();
  }

  /** Waits until a field has a text. */
  async waitForValue(name: string, value: string, role = 'textbox'): Promise<void> {
    const field = await this.find(role, name).waitHandle();
    await this.frame.waitForFunction(holds, {}, field, value);
    await field.dispose();
  }

  async #selectAll(): Promise<void> {
    const { keyboard } = this.devtools;
    await keyboard.down('Control');
    await keyboard.press('a');
    await keyboard.up('Control');
  }

  /** Chooses an option of a select element by the text that its user reads. */
  async choose(name: string, optionText: string): Promise<void> {
    const select = await this.find('combobox', name).waitHandle();
    const value = await select.evaluate((element, wanted) => {
      const options = element instanceof HTMLSelectElement ? [...element.options] : [];
      return options.find((option) => option.label === wanted)?.value ?? null;
    }, optionText);
    if (value === null) throw new Error(`"${name}" has no option "${optionText}".`);
    await (await select.toElement('select')).select(value);
    await select.dispose();
  }

  /** The text that the first element matching a CSS selector shows. */
  async text(selector = 'body'): Promise<string> {
    return await this.frame
      .locator(selector)
      .map((element) => (element instanceof HTMLElement ? element.innerText : ''))
      .wait();
  }

  /** Waits until the panel shows a text. */
  async waitForText(text: string): Promise<void> {
    const shown = this.frame.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, text);
    await shown.catch(async (cause: unknown) => {
      throw new Error(`The panel does not show "${text}", but:\n${await this.text()}`, { cause });
    });
  }

  /** Waits until the panel shows a text no longer. */
  async waitForNoText(text: string): Promise<void> {
    await this.frame.waitForFunction((unwanted) => !document.body.innerText.includes(unwanted), {}, text);
  }
}

/** Runs in the panel: whether a field or an editor has a text. Of a long text, an editor holds only the lines on screen. */
function holds(element: Element, wanted: string): boolean {
  if ('value' in element) return element.value === wanted;
  const shown = [...element.querySelectorAll('.cm-line')].map((line) => line.textContent).join('\n');
  return wanted === '' ? shown === '' : shown !== '' && wanted.startsWith(shown);
}

/** Runs in the panel: tells an editor that a text was pasted. */
function paste(element: Element, text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  // Firefox makes the data of an event from the last two, and passes over the first.
  const data = { clipboardData, dataType: 'text/plain', data: text };
  element.dispatchEvent(new ClipboardEvent('paste', { ...data, bubbles: true, cancelable: true }));
}
