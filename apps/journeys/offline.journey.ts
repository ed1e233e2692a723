import { expect, type Page, type WebSocketRoute } from '@playwright/test';
import { CheckPage } from './newsroom/check-page';
import { DraftingDesk } from './newsroom/drafting-desk';
import { inviteWriter, takeUp } from './newsroom/invitation';
import { test } from './newsroom/newsroom';
import { ImportScreen } from './newsroom/import-screen';
import * as lighthouses from './texts/lighthouses';

/** A text is brought in once: this one asks something else. */
const question = 'Who watches over an unmanned beacon?';
const text = lighthouses.text.replaceAll(lighthouses.question, question);

const status = (page: Page) => page.getByRole('status');

/** The network between a tab and its draft; a browser's own switch leaves WebSockets alone. */
class Cable {
  readonly #open = new Set<WebSocketRoute>();
  #there = true;

  static async of(page: Page): Promise<Cable> {
    const cable = new Cable();
    await page.routeWebSocket(/collaboration/, (socket) => {
      if (!cable.#there) return void socket.close();
      socket.connectToServer();
      cable.#open.add(socket);
    });
    return cable;
  }

  async pull(): Promise<void> {
    this.#there = false;
    await Promise.all([...this.#open].map((socket) => socket.close()));
    this.#open.clear();
  }

  plugIn(): void {
    this.#there = true;
  }
}

test('what is typed without a network is kept, and arrives', async ({ newsroom }) => {
  const writer = await newsroom.signIn('writer');
  const cable = await Cable.of(writer);
  const desk = new DraftingDesk(writer);
  const link = await inviteWriter(await newsroom.signIn('administrator'), 'Olga Pine', 'olga@recheck.example');
  const second = await newsroom.guest('Olga Pine');
  await takeUp(second, link);
  const theirs = new DraftingDesk(second);

  await test.step('two people write', async () => {
    const screen = new ImportScreen(writer);
    await screen.open();
    const result = await screen.paste(text);
    await result.getByRole('link', { name: 'Open the draft' }).click();
    await new CheckPage(second).open(question);
    await desk.startWriting();
    await theirs.startWriting();
    await desk.caretBehind('The light at Skerry Point');
    await desk.type(' Written with a network.');
    await desk.saved();
    await expect(theirs.draft).toContainText('Written with a network.');
  });

  await test.step('somebody goes to where the other is', async () => {
    await second
      .getByRole('button', { name: /writing$/ })
      .first()
      .press('Enter');
    await expect(second.locator('[data-who] > span').first()).toBeAttached();
  });

  await test.step('without a network, typing goes on, is kept on the device, and is not called saved', async () => {
    await cable.pull();
    await desk.type(' Written on a train.');
    await expect(status(writer).filter({ hasText: /kept on this device, not yet saved$/ })).toBeVisible();
    await expect(status(writer).filter({ hasText: /^Saved/ })).toBeHidden();
    await expect(theirs.draft).not.toContainText('Written on a train.');
  });

  await test.step('the tab is gone, and what was typed is not', async () => {
    await writer.goto('about:blank');
    cable.plugIn();
    await writer.goto('/newsroom');
    await new CheckPage(writer).open(question);
    await expect(desk.draft).toContainText('Written on a train.');
    await desk.saved();
    await expect(theirs.draft).toContainText('Written on a train.');
  });

  await test.step('undoing takes back one’s own words only', async () => {
    await theirs.caretBehind('Written on a train.');
    await theirs.type(' Theirs.');
    await expect(desk.draft).toContainText('Theirs.');
    await desk.caretBehind('Theirs.');
    await desk.type(' Mine.');
    await expect(theirs.draft).toContainText('Mine.');
    await writer.keyboard.press('Control+z');
    await expect(theirs.draft).not.toContainText('Mine.');
    await expect(desk.draft).toContainText('Theirs.');
  });
});
