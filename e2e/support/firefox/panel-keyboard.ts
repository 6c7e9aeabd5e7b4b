import type { PanelFrame } from './panel-frame.ts';

/** WebDriver section 17.4.2, "Keyboard actions": the code points that stand for keys. */
const keys: Readonly<Record<string, string>> = {
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
  Delete: '\uE017',
  Backspace: '\uE003',
  Home: '\uE011',
  End: '\uE010',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Meta: '\uE03D',
};

/** The keyboard as puppeteer has it, on what has the focus in the panel. */
export class PanelKeyboard {
  readonly #frame: PanelFrame;
  readonly #held = new Set<string>();

  constructor(frame: PanelFrame) {
    this.#frame = frame;
  }

  async down(key: string): Promise<void> {
    this.#held.add(key);
  }

  async up(key: string): Promise<void> {
    this.#held.delete(key);
  }

  async press(key: string): Promise<void> {
    await this.type([...this.#held, key].map((name) => keys[name] ?? name).join(''));
  }

  type(text: string): Promise<void> {
    return this.#frame.type(text);
  }

  /** Puts a text in place of what is selected, as a paste does. */
  async sendCharacter(text: string): Promise<void> {
    await this.#frame.evaluate((inserted: string) => document.execCommand('insertText', false, inserted), text);
  }
}
