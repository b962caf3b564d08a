import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { becomes, type Case, holds, same, until } from '../cases.ts';
import { userOf } from './user.ts';

const entry = '14:50 The newest articles show up again.';

/** What the Problems panel says about the example, a piece of each message. */
const problemsOfExample = [
  'needs a section',
  'Did you mean 2023-01-11?',
  'mixes the 24-hour clock with am or pm',
  'Out of order: 2023-01-11 14:32',
  '“YYYY-MM-DD” is still to be filled in',
];

/** One session of a user; each case goes on where the one before it ended. Pictures go to the folder `screenshots`. */
export function uiCases(page: Page, screenshots: string): readonly Case[] {
  const user = userOf(page);
  const picture = (name: string) => page.screenshot({ path: join(screenshots, `${name}.png`), animations: 'disabled' });
  const problems = page.locator('.markers-panel .monaco-list-row');
  const message = page.locator('.quick-input-widget .quick-input-message');
  const outline = user.pane('Postmortem Outline');
  const preview = page.frameLocator('iframe.webview').frameLocator('#active-frame');
  const entryOf = (text: string) => preview.locator('.entries button', { hasText: text });

  /** The entries in sight: how many of the lines below are drawn is the editor's affair. */
  const entries = async () => {
    let seen: readonly string[] = [];
    // Right after an edit the lines are still on their way to their places.
    await until('the lines to come to rest', async () => {
      const before = seen.join('\n');
      seen = (await user.lines()).filter((line) => line.startsWith('- '));
      return seen.length > 0 && seen.join('\n') === before;
    });
    return seen;
  };

  /** The places of some texts among the lines in sight; long lines are wrapped, so only the order tells. */
  const places = async (...texts: readonly string[]) => {
    const seen = (await user.lines()).join('\n');
    return texts.map((text) => seen.indexOf(text));
  };
  const inOrder = async (...texts: readonly string[]) => {
    const found = await places(...texts);
    return !found.includes(-1) && found.every((place, index) => index === 0 || place > (found[index - 1] ?? 0));
  };

  return [
    {
      name: 'the example opens, and the Problems panel lists what is wrong with it',
      run: async () => {
        await page.locator('.monaco-workbench .explorer-folders-view').waitFor();
        await user.openFile('faulty.md');
        await user.command('Problems: Focus on Problems View');
        for (const text of problemsOfExample) await problems.filter({ hasText: text }).waitFor();
        await page.locator('.status-bar-warnings, #status\\.problems', { hasText: '5' }).waitFor();
      },
    },
    {
      name: 'the outline shows the incident in the Explorer',
      run: async () => {
        await user.widenSideBar(90);
        await user.fold('postmortems', true);
        await user.fold('Postmortem Outline', false);
        await outline.locator('.monaco-list-row', { hasText: 'Sections' }).waitFor();
        await outline.locator('.monaco-list-row', { hasText: 'Detected' }).first().waitFor();
      },
    },
    {
      name: 'a click on a problem goes to its line',
      run: async () => {
        await problems.filter({ hasText: 'Out of order' }).dblclick();
        await user.seesLine('2023-01-11 14:32 The search team joins.');
        await page.locator('.statusbar-item', { hasText: 'Ln 26' }).waitFor();
        // With a selection the menu of fixes would offer to surround it, too.
        await user.press('ArrowLeft');
        await page.locator('.statusbar-item', { hasText: /Ln 26, Col 3$/ }).waitFor();
        await picture('problems');
      },
    },
    {
      name: 'the quick fix moves the entry, and undo moves it back',
      run: async () => {
        holds(await inOrder('14:41 Mitigated', '14:32 The search team'), 'in order already');
        await user.quickFix('Move', () => picture('fixes'));
        await until('the entry to move', () => inOrder('14:32 The search team', '14:41 Mitigated'));
        await user.press('Control+z');
        await until('the entry to move back', () => inOrder('14:41 Mitigated', '14:32 The search team'));
      },
    },
    {
      name: '“Insert timeline entry” offers no present time for an incident that is over, and Enter alone makes no entry',
      run: async () => {
        const before = await entries();
        await user.command('Postmortem: Insert timeline entry');
        await message.filter({ hasText: 'Type the time and what happened. A time can be 14:05' }).waitFor();
        same(await page.locator('.quick-input-widget input[type=text]').inputValue(), '');
        await user.press('Enter');
        await page.locator('.quick-input-widget .quick-input-message', { hasText: 'Type the time' }).waitFor();
        await user.press('Escape');
        await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
        same(await entries(), before);
      },
    },
    {
      name: '“Insert timeline entry” shows while typing what will be written, and where',
      run: async () => {
        await user.command('Postmortem: Insert timeline entry');
        await user.type(entry);
        await message.filter({ hasText: /14:50 UTC.*15:05.*“- 2023-01-11 14:50 The newest articles/ }).waitFor();
        await picture('insert');
      },
    },
    {
      name: 'Enter puts the entry into its place',
      run: async () => {
        await user.press('Enter');
        await until('the entry', () => inOrder('14:32 The search', `- 2023-01-11 ${entry}`, '15:05 Resolved'));
        await outline.locator('.monaco-list-row', { hasText: 'The newest articles' }).waitFor();
        await picture('inserted');
      },
    },
    {
      name: 'one undo takes it back',
      run: async () => {
        await user.press('Control+z');
        await becomes(() => places(entry), [-1], 'the place of the entry');
      },
    },
    {
      name: 'Escape in the input box changes nothing',
      run: async () => {
        const before = await entries();
        await user.command('Postmortem: Insert timeline entry');
        await user.type(entry);
        await message.filter({ hasText: '15:05' }).waitFor();
        await user.press('Escape');
        await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
        same(await entries(), before);
      },
    },
    {
      name: 'the preview draws the incident beside the text, and a click on an entry goes to its line',
      run: async () => {
        await user.fold('postmortems', false);
        await user.openFile('google-sre.md');
        // The panel and the side bar make room.
        await user.press('Control+j', 'Control+b');
        await page.locator('.editor-actions .action-label[aria-label^="Show incident preview"]').click();
        await entryOf('A new certificate is issued').click();
        await page.locator('.statusbar-item', { hasText: 'Ln 66' }).waitFor();
        await preview.locator('li[aria-current=true]', { hasText: 'A new certificate is issued' }).waitFor();
        await preview.locator('.figures', { hasText: '1 h 22 min' }).waitFor();
        await picture('preview');
      },
    },
    {
      name: 'the preview follows what is typed',
      run: async () => {
        await user.press('End', 'ArrowLeft', 'ArrowLeft');
        await page.keyboard.insertText(' by hand');
        await entryOf('A new certificate is issued by hand').waitFor();
        await user.press('Control+z');
        const tab = page.locator('.tab', { hasText: 'Incident: google-sre.md' });
        await tab.locator('.tab-actions [aria-label^="Close"]').click();
        await tab.waitFor({ state: 'detached' });
        await user.press('Control+j', 'Control+b');
      },
    },
    {
      name: 'a new postmortem tells in one finding what is to be filled in, and takes an entry before the template’s lines',
      run: async () => {
        await user.command('Postmortem: New postmortem');
        await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Generic' }).first().waitFor();
        await user.press('Enter');
        await page.locator('.quick-input-titlebar', { hasText: '2/2' }).waitFor();
        await user.type('Search returns nothing');
        await user.press('Enter');
        await page.locator('.tab.active', { hasText: 'search-returns-nothing' }).waitFor();
        await problems.filter({ hasText: 'places are still to be filled in' }).waitFor();
        await picture('new');
        await user.command('Postmortem: Insert timeline entry');
        await user.type(entry);
        await message.filter({ hasText: '14:50 UTC, first' }).waitFor();
        await user.press('Enter');
        await until('the entry', () => inOrder(`- **${entry.replace(' ', '** ')}`, '- **HH:MM**'));
      },
    },
    {
      name: '“Go to next placeholder” selects what is to be filled in, so that typing replaces it',
      run: async () => {
        await user.command('Postmortem: Go to next placeholder');
        await page.locator('.statusbar-item', { hasText: /Placeholder \d+ of 19/ }).waitFor();
        await page.locator('.statusbar-item', { hasText: /selected\)/ }).waitFor();
        await picture('placeholder');
        await page.keyboard.insertText('09:12');
        await user.command('Postmortem: Go to next placeholder');
        await page.locator('.statusbar-item', { hasText: /Placeholder \d+ of 18/ }).waitFor();
      },
    },
  ];
}
