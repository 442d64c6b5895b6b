import type { Frame, Locator, Page } from 'playwright-core';
import { eventually } from '../checks';

/** A rectangle of the page, in pixels. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Adds development options to those that the editor's server writes into its page, before its scripts read them. */
export async function addDevelopmentOptions(page: Page, options: object | undefined): Promise<void> {
  if (options === undefined) return;
  await page.addInitScript((added) => {
    new MutationObserver((_, observer) => {
      const element = document.getElementById('vscode-workbench-web-configuration');
      if (element === null) return;
      observer.disconnect();
      const written = element.getAttribute('data-settings') ?? '{}';
      const settings = JSON.parse(written) as { readonly developmentOptions?: object };
      const developmentOptions = { ...settings.developmentOptions, ...added };
      element.setAttribute('data-settings', JSON.stringify({ ...settings, developmentOptions }));
    }).observe(document, { childList: true, subtree: true });
  }, options);
}

/** Opens a VS Code address; only this is tried again when it fails. */
export async function openWindow(page: Page, url: string): Promise<void> {
  const explorerRow = page.locator('.explorer-folders-view .monaco-list-row');
  for (let attempt = 1; ; attempt += 1) {
    try {
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      await explorerRow.first().waitFor({ timeout: 45_000 });
      break;
    } catch (error) {
      if (attempt === 3) throw error;
    }
  }
  // Newer versions open a chat there, which only takes room.
  const secondarySideBar = page.locator('.part.auxiliarybar:visible');
  if (await secondarySideBar.isVisible()) await page.keyboard.press('Control+Alt+b');
}

/** Opens a file by a double click in the Explorer, and waits for its text. */
export async function openFile(page: Page, name: string): Promise<void> {
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick();
  await page.locator(`.tabs-container .tab.active[data-resource-name="${name}"]`).waitFor();
  await page.locator('.monaco-editor .view-line').first().waitFor();
}

/** The visible text of the open editor. */
export async function editorText(page: Page): Promise<string> {
  const lines = await page.locator('.editor-instance .view-line').evaluateAll((elements) =>
    elements
      .map((element) => ({ top: element.getBoundingClientRect().top, text: element.textContent }))
      .sort((left, right) => left.top - right.top)
      .map((line) => line.text),
  );
  return lines.join('\n').replaceAll('\u00a0', ' ');
}

/** Where the first occurrence of a word without blanks stands in the open editor; waits for it. */
export async function wordBox(page: Page, word: string): Promise<Box> {
  return eventually(
    async () => {
      const box = await page.locator('.editor-instance .view-lines').evaluate((lines, wanted) => {
        const walker = document.createTreeWalker(lines, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const start = node.textContent?.indexOf(wanted) ?? -1;
          if (start === -1) continue;
          const range = document.createRange();
          range.setStart(node, start);
          range.setEnd(node, start + wanted.length);
          const { x, y, width, height } = range.getBoundingClientRect();
          return { x, y, width, height };
        }
        return undefined;
      }, word);
      return box ?? { x: 0, y: 0, width: 0, height: 0 };
    },
    (box) => {
      if (box.width === 0) throw new Error(`${word} is not to be seen in the editor`);
    },
  );
}

/** Rests the mouse on a word until the hover that appears satisfies `expectation`; the hover's text. */
export async function hoverWord(page: Page, word: string, expectation: (text: string) => void): Promise<string> {
  return eventually(
    async () => {
      // A hover that is still open may cover the word.
      await page.mouse.move(5, 5);
      await page.keyboard.press('Escape');
      await page
        .locator('.monaco-hover:visible')
        .waitFor({ state: 'hidden', timeout: 3_000 })
        .catch(() => undefined);
      const box = await wordBox(page, word);
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
      const hover = page.locator('.monaco-hover:visible').first();
      await hover.waitFor({ timeout: 3_000 }).catch(() => undefined);
      // The parts of a hover arrive one by one.
      await page.waitForTimeout(400);
      return (await hover.isVisible()) ? hover.innerText() : '';
    },
    expectation,
    30_000,
  );
}

/** Waits until a squiggle of this severity stands under a word. */
export async function expectSquiggle(page: Page, severity: 'error' | 'warning', word: string): Promise<void> {
  await eventually(
    async () => ({ word: await wordBox(page, word), squiggles: await squiggles(page, severity) }),
    (seen) => {
      if (!seen.squiggles.some((squiggle) => overlap(squiggle, seen.word))) {
        throw new Error(`no ${severity} squiggle under ${word}: ${JSON.stringify(seen)}`);
      }
    },
  );
}

/** Waits until no squiggle of this severity is left in the editor. */
export async function expectNoSquiggle(page: Page, severity: 'error' | 'warning'): Promise<void> {
  await eventually(
    () => squiggles(page, severity),
    (found) => {
      if (found.length > 0) throw new Error(`${found.length} ${severity} squiggle(s) left`);
    },
  );
}

function squiggles(page: Page, severity: 'error' | 'warning'): Promise<readonly Box[]> {
  return page.locator(`.editor-instance .squiggly-${severity}`).evaluateAll((elements) =>
    elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    }),
  );
}

function overlap(left: Box, right: Box): boolean {
  const apart =
    left.x >= right.x + right.width ||
    right.x >= left.x + left.width ||
    left.y > right.y + right.height ||
    right.y > left.y + left.height;
  return !apart;
}

/** Runs a command through the command palette. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  const input = quickInput(page);
  await input.waitFor();
  await input.fill(`>${title}`);
  const row = quickPickRow(page, title);
  await row.waitFor();
  await row.click();
}

/** Types into the quick pick of this title and takes the row that is offered first, which must hold a text. */
export async function pick(page: Page, title: string, typed: string, rowText: string): Promise<void> {
  await page.locator('.quick-input-widget:visible .quick-input-title', { hasText: title }).waitFor();
  await quickInput(page).fill(typed);
  await page.locator('.quick-input-widget:visible .monaco-list-row.focused', { hasText: rowText }).waitFor();
  await page.keyboard.press('Enter');
}

function quickInput(page: Page): Locator {
  return page.locator('.quick-input-widget:visible input[type="text"]').first();
}

function quickPickRow(page: Page, text: string): Locator {
  return page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: text }).first();
}

/** Waits until the Markdown preview shows every one of the texts; what it shows. */
export async function expectPreview(page: Page, texts: readonly string[]): Promise<string> {
  return eventually(
    async () => {
      const shown = await Promise.all(page.frames().map(frameText));
      return shown.filter((text) => texts.every((part) => text.includes(part))).at(0) ?? shown.join('\n----\n');
    },
    (shown) => {
      const missing = texts.filter((part) => !shown.includes(part));
      if (missing.length > 0)
        throw new Error(`the preview does not show ${missing.join(', ')}: ${shown.slice(-1_000)}`);
    },
    30_000,
  );
}

/** What a webview shows; nothing while VS Code still hides it. */
async function frameText(frame: Frame): Promise<string> {
  if (!frame.url().includes('/webview/') || !(await isShown(frame))) return '';
  return frame
    .locator('body')
    .innerText({ timeout: 1_000 })
    .catch(() => '');
}

/** Whether a page within a webview is seen: it is made behind a hidden frame, which then takes the place of the one before. */
async function isShown(frame: Frame): Promise<boolean> {
  try {
    return (await (await frame.frameElement()).getAttribute('id')) === 'active-frame';
  } catch {
    return false;
  }
}
