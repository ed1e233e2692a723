import type { Page } from '@playwright/test';

declare global {
  var openSockets: WebSocket[];
  var networkAway: boolean;
}

/**
 * The network of one window, which can go away and come back. A browser that is told to be offline keeps the sockets that
 * it has, and on a busy machine may open another one before it has heard: these are cut, and new ones come to nothing.
 */
export class Network {
  private constructor(private readonly page: Page) {}

  /** Watches the sockets that the page opens from its next document on. */
  static async of(page: Page): Promise<Network> {
    await page.addInitScript(() => {
      globalThis.openSockets = [];
      globalThis.WebSocket = class extends WebSocket {
        constructor(...place: ConstructorParameters<typeof WebSocket>) {
          super(...place);
          globalThis.openSockets.push(this);
          if (globalThis.networkAway) this.close();
        }
      };
    });
    return new Network(page);
  }

  async goAway(): Promise<void> {
    await this.page.context().setOffline(true);
    await this.page.evaluate(() => {
      globalThis.networkAway = true;
      for (const socket of globalThis.openSockets) socket.close();
    });
  }

  async comeBack(): Promise<void> {
    await this.page.evaluate(() => {
      globalThis.networkAway = false;
    });
    await this.page.context().setOffline(false);
  }
}

/** Keeps an operation from the newsroom until what is given is called. @param operation by its name */
export async function hold(page: Page, operation: string): Promise<() => Promise<void>> {
  let letGo: () => void = () => undefined;
  const letGone = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/graphql', async (route) => {
    if ((route.request().postData() ?? '').includes(`"operationName":"${operation}"`)) await letGone;
    await route.fallback();
  });
  return async () => {
    letGo();
    await page.unroute('**/graphql');
  };
}
