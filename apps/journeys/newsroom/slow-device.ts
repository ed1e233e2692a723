import type { Page } from '@playwright/test';

declare global {
  var letDeviceAnswer: () => void;
}

/** The store of one window's browser, on a machine that takes its time to read from it. */
export class SlowDevice {
  private constructor(private readonly page: Page) {}

  /** From now on nothing that the present document reads arrives, until the device answers. */
  static async of(page: Page): Promise<SlowDevice> {
    await page.evaluate(() => {
      const answered = new Promise<void>((resolve) => (globalThis.letDeviceAnswer = resolve));
      const { getAll } = IDBIndex.prototype;
      IDBIndex.prototype.getAll = function (this: IDBIndex, ...range) {
        const request = getAll.apply(this, range);
        const told = Object.getOwnPropertyDescriptor(IDBRequest.prototype, 'onsuccess');
        return Object.defineProperty(request, 'onsuccess', {
          set(tell: (event: Event) => void) {
            told?.set?.call(request, (event: Event) => void answered.then(() => tell.call(request, event)));
          },
        });
      };
    });
    return new SlowDevice(page);
  }

  async answer(): Promise<void> {
    await this.page.evaluate(() => globalThis.letDeviceAnswer());
  }
}
