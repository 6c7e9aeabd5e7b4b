import type { Firefox } from './launch-firefox.ts';

/** Clicks a button of the page that asks for a permission in a tab, by its text, waits for the answer, and closes the tab. */
export async function answerAllowPage({ marionette }: Firefox, button: string): Promise<void> {
  const [first = '', asking] = await untilTwoTabs();
  await marionette.send(
    ['WebDriver:SwitchToWindow', { handle: asking, focus: true }],
    ['WebDriver:SetTimeouts', { implicit: 10_000 }],
  );
  await click(`//button[.="${button}"]`);
  await find('//*[@role="status"]');
  await marionette.send(['WebDriver:CloseWindow']);
  await marionette.send(
    ['WebDriver:SwitchToWindow', { handle: first, focus: true }],
    ['WebDriver:SetTimeouts', { implicit: 0 }],
  );

  async function untilTwoTabs(): Promise<string[]> {
    const deadline = Date.now() + 10_000;
    for (;;) {
      const handles = await marionette.send(
        ['Marionette:SetContext', { value: 'content' }],
        ['WebDriver:GetWindowHandles'],
      );
      if (Array.isArray(handles) && handles.length > 1) return handles.map(String);
      if (Date.now() > deadline) throw new Error('No tab was opened to ask for the permission.');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  function find(xpath: string): Promise<unknown> {
    return marionette.send(['WebDriver:FindElement', { using: 'xpath', value: xpath }]);
  }

  async function click(xpath: string): Promise<void> {
    const found = await find(xpath);
    const reference = typeof found === 'object' && found !== null && 'value' in found ? found.value : null;
    const [id] = Object.values(reference ?? {});
    await marionette.send(['WebDriver:ElementClick', { id }]);
  }
}
