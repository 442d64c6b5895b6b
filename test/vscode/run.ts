import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { runChecks, type CheckResult } from './checks';
import { openWindow } from './ui/editorWindow';
import { uiChecks } from './ui/suite';
import { decodeEvent } from './wire';

export { writeWorkspace } from './workspace';

/** A VS Code in which the extension is to be tried, and where its windows open. */
export type EditorUnderTest = {
  /** As it is printed: which extension host, which version. */
  readonly name: string;
  /** A file-name-friendly form of the name. */
  readonly id: string;
  /** A window that runs the suite inside the extension host. */
  readonly apiUrl: string;
  /** A window as a user has it. */
  readonly uiUrl: string;
};

/** The results of one suite in one editor. */
export type SuiteResults = { readonly suite: string; readonly results: readonly CheckResult[] };

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const apiSuiteLimit = 240_000;

/** Runs both suites in one editor; prints a line per check and writes pictures into a folder. Never rejects. */
export async function testEditor(
  editor: EditorUnderTest,
  options: { readonly browserPath: string; readonly pictureFolder: string },
): Promise<readonly SuiteResults[]> {
  const pictureFolder = path.join(options.pictureFolder, editor.id);
  mkdirSync(pictureFolder, { recursive: true });
  const browser = await chromium.launch({ executablePath: options.browserPath, args: flags });
  try {
    return [
      await inWindow(browser, `${editor.name}: inside the extension host`, (page) => apiSuite(page, editor.apiUrl)),
      await inWindow(browser, `${editor.name}: in the window`, (page) => uiSuite(page, editor.uiUrl, pictureFolder)),
    ];
  } finally {
    await browser.close();
  }
}

async function inWindow(
  browser: Browser,
  suite: string,
  run: (page: Page) => Promise<readonly CheckResult[]>,
): Promise<SuiteResults> {
  console.log(`\n${suite}`);
  const context = await browser.newContext({ viewport: { width: 1200, height: 760 } });
  try {
    return { suite, results: await run(await context.newPage()) };
  } catch (error) {
    const failure = { name: 'the suite runs', ok: false, error: String(error), milliseconds: 0 };
    printResult(failure);
    return { suite, results: [failure] };
  } finally {
    await context.close();
  }
}

async function uiSuite(page: Page, url: string, pictureFolder: string): Promise<readonly CheckResult[]> {
  await openWindow(page, url);
  const takePicture = async (name: string): Promise<void> => {
    await page.screenshot({ path: path.join(pictureFolder, `${name}.png`) });
  };
  const results: CheckResult[] = [];
  let failures = 0;
  const pictures: Promise<void>[] = [];
  await runChecks(uiChecks(page, takePicture), (result) => {
    printResult(result);
    results.push(result);
    if (result.ok) return;
    failures += 1;
    pictures.push(takePicture(`failure-${failures}`));
  });
  await Promise.allSettled(pictures);
  return results;
}

/** Follows the suite inside the extension host; a check that was planned and never told of counts as failed. */
async function apiSuite(page: Page, url: string): Promise<readonly CheckResult[]> {
  const results = new Map<string, CheckResult>();
  let plan: readonly string[] | undefined;
  let finish = (): void => undefined;
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const lastLines: string[] = [];
  page.on('console', (message) => {
    const event = decodeEvent(message.text());
    if (event === undefined) {
      lastLines.push(message.text().slice(0, 500));
      if (lastLines.length > 30) lastLines.shift();
      return;
    }
    if (event.kind === 'plan') plan = event.names;
    else if (!results.has(event.result.name)) {
      results.set(event.result.name, event.result);
      printResult(event.result);
    }
    if (plan !== undefined && plan.every((name) => results.has(name))) finish();
  });
  await openWindow(page, url);
  const timer = setTimeout(() => finish(), apiSuiteLimit);
  await done;
  clearTimeout(timer);
  if (plan === undefined)
    throw new Error(`the suite did not start; the console's last lines:\n${lastLines.join('\n')}`);
  return plan.map((name) => results.get(name) ?? neverEnded(name));
}

function neverEnded(name: string): CheckResult {
  const result = { name, ok: false, error: 'the editor did not tell of it', milliseconds: 0 };
  printResult(result);
  return result;
}

function printResult(result: CheckResult): void {
  const note = result.note === undefined ? '' : ` (${result.note})`;
  console.log(`  ${result.ok ? 'ok    ' : 'FAILED'} ${result.name}${note} ${result.milliseconds} ms`);
  if (result.error !== undefined) console.log(result.error.replaceAll(/^/gm, '         '));
}
