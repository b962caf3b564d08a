import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Case, holds, same, until } from '../cases.ts';
import { userOf } from './user.ts';

const entry = '13:50 A reader misses a new article and says so.';

/** One session of a user; each case goes on where the one before it ended. Pictures go to the folder `screenshots`. */
export function uiCases(page: Page, screenshots: string): readonly Case[] {
  const user = userOf(page);
  const picture = (name: string) => page.screenshot({ path: join(screenshots, `${name}.png`) });
  const problems = page.locator('.markers-panel .monaco-list-row');
  const message = page.locator('.quick-input-widget .quick-input-message');
  return [
    {
      name: 'the example opens, and the Problems panel lists what is wrong with it',
      run: async () => {
        await page.locator('.monaco-workbench .explorer-folders-view').waitFor();
        await user.openFile('faulty.md');
        await user.command('Problems: Focus on Problems View');
        await problems.filter({ hasText: 'timeline-order' }).waitFor();
        await picture('problems');
      },
    },
    {
      name: 'the outline shows the incident in the Explorer',
      run: async () => {
        const pane = user.pane('Postmortem Outline');
        await pane.waitFor();
        if ((await pane.locator('.pane-header').getAttribute('aria-expanded')) === 'false') {
          await pane.locator('.pane-header').click();
        }
        await pane.locator('.monaco-list-row', { hasText: 'Sections' }).waitFor();
        await picture('outline');
      },
    },
    {
      name: '“Insert timeline entry” says while typing where the entry will go',
      run: async () => {
        await user.command('Postmortem: Insert timeline entry');
        await user.type(entry);
        await message.filter({ hasText: '13:40' }).waitFor();
        await picture('insert');
      },
    },
    {
      name: 'Enter puts the entry into its place',
      run: async () => {
        await user.press('Enter');
        await user.seesLine(entry);
        // Long lines are wrapped: what counts is the order in which things stand.
        const text = (await user.lines()).join('\n');
        const places = ['2023-01-11 13:40', `- 2023-01-11 ${entry}`, '2023-01-11 13:58'].map((one) =>
          text.indexOf(one),
        );
        holds(!places.includes(-1), `not all there in:\n${text}`);
        same(
          places.toSorted((a, b) => a - b),
          places,
          'places',
        );
      },
    },
    {
      name: 'one undo takes it back',
      run: async () => {
        await user.press('Control+z');
        await until('the entry to go', async () => !(await user.lines()).some((line) => line.includes(entry)));
      },
    },
    {
      name: 'Escape in the input box changes nothing',
      run: async () => {
        const before = await user.lines();
        await user.command('Postmortem: Insert timeline entry');
        await user.type(entry);
        await message.filter({ hasText: '13:40' }).waitFor();
        await user.press('Escape');
        await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
        same(await user.lines(), before);
      },
    },
  ];
}
