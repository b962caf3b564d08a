import type { Locator, Page } from 'playwright-core';
import { until } from '../cases.ts';

/** What a user sees and does in VS Code's window. */
export type User = {
  /** Runs a command from the palette, by its title. */
  readonly command: (title: string) => Promise<void>;
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** Replaces what is in the input box at the top. */
  readonly type: (text: string) => Promise<void>;
  /** Opens the menu of fixes at the cursor and takes the one with that in its title; calls `look` before. */
  readonly quickFix: (title: string, look?: () => Promise<unknown>) => Promise<void>;
  /** Drags the border between side bar and editor to the right. */
  readonly widenSideBar: (pixels: number) => Promise<void>;
  /** Opens a file by a double click in the Explorer. */
  readonly openFile: (name: string) => Promise<void>;
  /** Waits until a line of the editor holds this text. */
  readonly seesLine: (text: string) => Promise<void>;
  /** The lines of the editor that are in sight, from top to bottom. */
  readonly lines: () => Promise<readonly string[]>;
  /** Closes or opens a section of the side bar by a click, where it is not so already. */
  readonly fold: (title: string, closed: boolean) => Promise<void>;
  /** A section of the side bar, by its title. */
  readonly pane: (title: string) => Locator;
  readonly page: Page;
};

export function userOf(page: Page): User {
  const box = page.locator('.quick-input-widget input[type=text]');
  const editor = page.locator('.editor-instance .monaco-editor').first();
  const headerOf = (title: string) =>
    page.locator('.pane-header', { has: page.locator('.title', { hasText: new RegExp(`^${title}$`, 'i') }) });
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  return {
    page,
    press,
    command: async (title) => {
      await press('F1');
      await box.waitFor();
      await box.fill(`>${title}`);
      // The commands of extensions are listed only once the extension host has told about them.
      await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
      await press('Enter');
    },
    type: async (text) => {
      await box.waitFor();
      await box.fill(text);
    },
    quickFix: async (title, look) => {
      const menu = page.locator('.action-widget');
      const fix = menu.locator('.monaco-list-row', { hasText: title }).first();
      // The menu opens without it, or not at all, as long as the editor has not heard from the server.
      await until(`a fix called ${title}`, async () => {
        await editor.locator('textarea, .native-edit-context').first().focus();
        await press('Control+.');
        await fix.waitFor({ timeout: 3000 }).catch(() => press('Escape'));
        return fix.isVisible();
      });
      await look?.();
      await fix.click();
    },
    widenSideBar: async (pixels) => {
      const bar = await page.locator('.part.sidebar').boundingBox();
      if (bar === null) throw new Error('There is no side bar');
      const [x, y] = [bar.x + bar.width + 2, bar.y + bar.height / 2];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + pixels, y, { steps: 5 });
      await page.mouse.up();
    },
    openFile: async (name) => {
      await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick();
      await page.locator('.tab.active', { hasText: name }).waitFor();
      await editor.locator('.view-line').first().waitFor();
    },
    seesLine: (text) => editor.locator('.view-line', { hasText: text }).waitFor(),
    lines: async () => {
      const lines = await editor
        .locator('.view-line')
        .evaluateAll((elements) =>
          elements.map((one) => ({ top: one.getBoundingClientRect().top, text: one.textContent ?? '' })),
        );
      return lines.toSorted((a, b) => a.top - b.top).map(({ text }) => text.replaceAll('\u00a0', ' '));
    },
    fold: async (title, closed) => {
      const header = headerOf(title);
      await header.waitFor();
      if ((await header.getAttribute('aria-expanded')) === String(closed)) await header.click();
    },
    pane: (title) => page.locator('.pane', { has: headerOf(title) }),
  };
}
