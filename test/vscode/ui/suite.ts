import type { Locator, Page } from 'playwright-core';
import { eventually, expectIncludes, type Check } from '../checks';
import { mainFile, secondFile } from '../workspace';
import {
  editorText,
  expectNoSquiggle,
  expectPreview,
  expectSquiggle,
  hoverWord,
  openFile,
  pick,
  runCommand,
  wordBox,
} from './editorWindow';

/** Writes a picture of the window under a name. */
type TakePicture = (name: string) => Promise<void>;

/** What a user sees and does in the window, in order: later checks go on where earlier ones stopped. */
export function uiChecks(page: Page, takePicture: TakePicture): readonly Check[] {
  return [
    {
      name: 'a squiggle is seen under a code that may not be sent',
      run: async () => {
        await openFile(page, mainFile.name);
        await expectSquiggle(page, 'error', '1005');
        await takePicture('squiggle');
      },
    },
    {
      name: 'a hover is seen on a received code',
      run: async () => {
        await hoverWord(page, '1006', (text) => expectIncludes(text, 'Abnormal Closure'));
        await takePicture('hover-received');
      },
    },
    {
      name: 'a hover on the sent code shows the finding and the explanation',
      run: async () => {
        await hoverWord(page, '1005', (text) => {
          expectIncludes(text, 'reserved-code-sent');
          expectIncludes(text, 'No Status');
        });
        await takePicture('hover-sent');
        await page.keyboard.press('Escape');
      },
    },
    {
      name: 'a quick fix from the light bulb changes the text and clears the squiggle',
      run: async () => {
        const box = await wordBox(page, '1005');
        await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
        await page.locator('.lightBulbWidget:visible, [class*="codicon-gutter-lightbulb"]:visible').first().waitFor();
        const menu = page.locator('.action-widget .monaco-list-row.action');
        await openMenu(page, menu.first());
        await takePicture('quick-fix');
        const title = (await menu.first().innerText()).trim();
        await page.keyboard.press('Enter');
        await eventually(
          () => editorText(page),
          (text) => {
            if (text.includes('1005')) throw new Error(`the code still stands there: ${text}`);
          },
        );
        await expectNoSquiggle(page, 'error');
        await takePicture('fixed');
        return title;
      },
    },
    {
      name: 'undoing the fix brings the squiggle back',
      run: async () => {
        await page.keyboard.press('Control+z');
        await expectSquiggle(page, 'error', '1005');
      },
    },
    {
      name: 'a code is found by its number and explained in the preview',
      run: async () => {
        await runCommand(page, 'Look up close code');
        await pick(page, 'Look up close code', '1013', '1013 Try Again Later');
        await expectPreview(page, ['1013', 'Try Again Later']);
        await takePicture('look-up');
        await openFile(page, mainFile.name);
      },
    },
    {
      name: 'a code is found by its name',
      run: async () => {
        await runCommand(page, 'Look up close code');
        await pick(page, 'Look up close code', 'abnormal', '1006 Abnormal Closure');
        await expectPreview(page, ['1006', 'Abnormal Closure']);
        await openFile(page, mainFile.name);
      },
    },
    {
      name: 'a code is found by what is seen happening, in several words',
      run: async () => {
        await runCommand(page, 'Look up close code');
        await pick(page, 'Look up close code', 'nginx timeout', '1006 Abnormal Closure');
        await expectPreview(page, ['1006', 'Abnormal Closure']);
        await openFile(page, mainFile.name);
      },
    },
    {
      name: 'two codes are set side by side in the preview',
      run: async () => {
        await runCommand(page, 'Compare close codes');
        await pick(page, 'Compare close codes: the first', '1005', '1005 No Status Rcvd');
        await pick(page, 'Compare close codes: 1005', '1006', '1006 Abnormal Closure');
        await expectPreview(page, ['1005', 'No Status Rcvd', '1006', 'Abnormal Closure']);
        await takePicture('compare');
        await openFile(page, mainFile.name);
      },
    },
    {
      name: 'after a restart another file is checked',
      run: async () => {
        await runCommand(page, 'WebSocket Close Codes: Restart Server');
        await openFile(page, secondFile.name);
        await expectSquiggle(page, 'error', '1001');
        await hoverWord(page, '1001', (text) => expectIncludes(text, 'Going Away'));
        await takePicture('restarted');
      },
    },
  ];
}

/**
 * Opens the menu of the light bulb, as users do who press again where nothing came: the light bulb of the line where the
 * cursor stood before may still be there, and what is asked for then goes with it.
 */
async function openMenu(page: Page, entry: Locator): Promise<void> {
  await eventually(
    async () => {
      await page.keyboard.press('Control+.');
      await entry.waitFor({ timeout: 5_000 }).catch(() => undefined);
      return entry.isVisible();
    },
    (isOpen) => {
      if (!isOpen) throw new Error('the menu of the light bulb does not open');
    },
  );
}
