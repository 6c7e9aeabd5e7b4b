/**
 * What runs in Firefox's own window: the one file that knows the insides of its DevTools. Each function must stand alone,
 * since its text is what travels.
 */

interface BrowsingContext {
  readonly currentWindowGlobal: WindowGlobal | null;
}

interface WindowGlobal {
  readonly documentURI: { schemeIs(scheme: string): boolean };
  getActor(name: 'MarionetteCommands'): MarionetteCommands;
  drawSnapshot(rect: null, scale: number, background: string): Promise<ImageBitmap>;
}

/** Marionette's own actor, which every document has. */
interface MarionetteCommands {
  executeScript(script: string, parameters: readonly unknown[], options: object): Promise<unknown>;
  findElement(strategy: 'css selector', selector: string, options: { timeout: number }): Promise<unknown>;
  clickElement(element: unknown, capabilities: object): Promise<void>;
  sendKeysToElement(element: unknown, text: string, capabilities: object): Promise<void>;
}

interface PanelBrowser extends HTMLElement {
  readonly browsingContext: BrowsingContext;
  readonly webProgress: { readonly isLoadingDocument: boolean };
}

interface Toolbox {
  readonly doc: Document;
  readonly currentToolId: string;
  getAdditionalTools(): { readonly id: string; readonly label: string }[];
  selectTool(id: string): Promise<void>;
  switchHost(type: 'window' | 'bottom'): Promise<void>;
}

interface DevTools {
  getToolboxForTab(tab: object): Toolbox | null;
  showToolboxForTab(tab: object, options: { toolId: string }): Promise<Toolbox>;
}

declare const gBrowser: { readonly selectedTab: object };
declare const ChromeUtils: {
  importESModule(url: 'resource://devtools/shared/loader/Loader.sys.mjs'): {
    readonly require: (module: 'devtools/client/framework/devtools') => { readonly gDevTools: DevTools };
  };
  importESModule(url: 'chrome://remote/content/shared/webdriver/Capabilities.sys.mjs'): {
    readonly Capabilities: new () => object;
  };
};

/** What is done with the panel. `click` and `type` go to the element that the selector names. */
export type PanelOperation =
  | { readonly type: 'run'; readonly script: string; readonly parameters: readonly unknown[] }
  | { readonly type: 'click'; readonly selector: string }
  | { readonly type: 'type'; readonly selector: string; readonly text: string }
  | { readonly type: 'picture'; readonly scale: number }
  | { readonly type: 'host'; readonly side: 'window' | 'bottom' }
  | { readonly type: 'tool'; readonly id: string };

/** Opens the toolbox of the selected tab and the panel with this label, unless they are open, and does one thing with it. */
export async function operatePanel(label: string, operation: PanelOperation): Promise<unknown> {
  const { require } = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs');
  const { gDevTools } = require('devtools/client/framework/devtools');
  const { Capabilities } = ChromeUtils.importESModule('chrome://remote/content/shared/webdriver/Capabilities.sys.mjs');
  const deadline = Date.now() + 30_000;
  const tab = gBrowser.selectedTab;
  const toolbox = gDevTools.getToolboxForTab(tab) ?? (await gDevTools.showToolboxForTab(tab, { toolId: 'webconsole' }));
  if (operation.type === 'tool') return toolbox.selectTool(operation.id);
  if (operation.type === 'host') return toolbox.switchHost(operation.side);
  const { id } = await until(() => toolbox.getAdditionalTools().find((tool) => tool.label === label));
  if (toolbox.currentToolId !== id) await toolbox.selectTool(id);
  const panel = await until(loadedPanel);
  const actor = panel.getActor('MarionetteCommands');
  switch (operation.type) {
    case 'run':
      return actor.executeScript(operation.script, operation.parameters, {
        async: true,
        newSandbox: true,
        sandboxName: null,
        timeout: 60_000,
      });
    case 'click':
      return actor.clickElement(await element(operation.selector), new Capabilities());
    case 'type':
      return actor.sendKeysToElement(await element(operation.selector), operation.text, new Capabilities());
    case 'picture':
      return draw(await panel.drawSnapshot(null, operation.scale, 'white'));
  }

  function loadedPanel(): WindowGlobal | null {
    const frame = toolbox.doc.getElementById(`toolbox-panel-iframe-${id}`);
    const inner = frame !== null && 'contentDocument' in frame ? frame.contentDocument : null;
    const found = inner !== null && typeof inner === 'object' && 'getElementById' in inner ? inner : null;
    const browser = (found as Document | null)?.getElementById('webext-panels-browser') as
      | PanelBrowser
      | null
      | undefined;
    const window = browser?.browsingContext?.currentWindowGlobal;
    const loaded = window?.documentURI.schemeIs('moz-extension') && !browser?.webProgress?.isLoadingDocument;
    return loaded ? (window ?? null) : null;
  }

  function element(selector: string): Promise<unknown> {
    return actor.findElement('css selector', selector, { timeout: 5000 });
  }

  function draw(bitmap: ImageBitmap): string {
    const html = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement;
    html.width = bitmap.width;
    html.height = bitmap.height;
    html.getContext('2d')?.drawImage(bitmap, 0, 0);
    return html.toDataURL('image/png').split(',')[1] ?? '';
  }

  async function until<T>(look: () => T | null | undefined): Promise<T> {
    for (;;) {
      const found = look();
      if (found !== null && found !== undefined) return found;
      if (Date.now() > deadline) throw new Error(`The toolbox does not show the panel ${label}.`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
