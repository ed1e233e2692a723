import type { Page } from '@playwright/test';

/** A promise, and the act that fulfils it. */
class Moment {
  come: () => void = () => undefined;
  readonly came = new Promise<void>((resolve) => (this.come = resolve));
}

/** The way from the newsroom to the drafts of one window, on which goodbyes take their time. */
export class SlowGoodbye {
  private readonly leaving = new Moment();
  private readonly arriving = new Moment();

  private constructor() {}

  /** Minds the connections that the window opens from its next document on. */
  static async of(page: Page): Promise<SlowGoodbye> {
    const goodbye = new SlowGoodbye();
    await page.routeWebSocket(/collaboration/, (window) => {
      window.connectToServer().onClose((code, reason) => {
        goodbye.leaving.come();
        void goodbye.arriving.came.then(() => window.close({ code: code ?? 1000, reason: reason ?? '' }));
      });
    });
    return goodbye;
  }

  /** Waits until the newsroom has ended a connection; the window does not know it yet. */
  async said(): Promise<void> {
    await this.leaving.came;
  }

  /** Lets the window know. */
  arrive(): void {
    this.arriving.come();
  }
}
