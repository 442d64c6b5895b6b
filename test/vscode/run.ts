import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { runChecks, type CheckResult } from './checks';
import { addDevelopmentOptions, openWindow } from './ui/editorWindow';
import { uiChecks } from './ui/suite';
import { decodeEvent, describeEvent, type ExtensionHost } from './wire';

export { writeWorkspace } from './workspace';

/** A VS Code in which the extension is to be tried, and where its windows open. */
export type EditorUnderTest = {
  /** As it is printed: which extension host, which version. */
  readonly name: string;
  /** A file-name-friendly form of the name. */
  readonly id: string;
  /** Where the extension must be running. */
  readonly extensionHost: ExtensionHost;
  /** A window that runs the suite inside the extension host. */
  readonly apiUrl: string;
  /** A window as a user has it. */
  readonly uiUrl: string;
  /** Development options that the editor's page is to carry, beside its own. */
  readonly apiOptions?: object;
  readonly uiOptions?: object;
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
  rmSync(pictureFolder, { recursive: true, force: true });
  mkdirSync(pictureFolder, { recursive: true });
  const { browserPath } = options;
  return [
    await inWindow(browserPath, `${editor.name}: inside the extension host`, (page) => apiSuite(page, editor)),
    await inWindow(browserPath, `${editor.name}: in the window`, (page) => uiSuite(page, editor, pictureFolder)),
  ];
}

/** A profile that lets the editor's web views, which have addresses of their own, register their service worker. */
const browserPreferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };

async function inWindow(
  browserPath: string,
  suite: string,
  run: (page: Page) => Promise<readonly CheckResult[]>,
): Promise<SuiteResults> {
  console.log(`\n${suite}`);
  const profile = mkdtempSync(path.join(tmpdir(), 'close-codes-browser-'));
  mkdirSync(path.join(profile, 'Default'));
  writeFileSync(path.join(profile, 'Default', 'Preferences'), JSON.stringify(browserPreferences));
  const viewport = { width: 1200, height: 760 };
  // The editor's policy knows no extensions that come from another address over plain HTTP, as they do here.
  const bypassCSP = true;
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: browserPath,
    args: flags,
    viewport,
    bypassCSP,
  });
  try {
    return { suite, results: await run(browser.pages()[0] ?? (await browser.newPage())) };
  } catch (error) {
    const failure = { name: 'the suite runs', ok: false, error: String(error), milliseconds: 0 };
    printResult(failure);
    return { suite, results: [failure] };
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function uiSuite(page: Page, editor: EditorUnderTest, pictureFolder: string): Promise<readonly CheckResult[]> {
  await addDevelopmentOptions(page, editor.uiOptions);
  await openWindow(page, editor.uiUrl);
  const takePicture = async (name: string): Promise<void> => {
    await page.screenshot({ path: path.join(pictureFolder, `${name}.png`) });
  };
  const results: CheckResult[] = [];
  let failures = 0;
  await runChecks(uiChecks(page, takePicture), async (result) => {
    printResult(result);
    results.push(result);
    if (result.ok) return;
    failures += 1;
    await takePicture(`failure-${failures}`);
  });
  return results;
}

/** Follows the suite inside the extension host; a check that was planned and never told of counts as failed. */
async function apiSuite(page: Page, editor: EditorUnderTest): Promise<readonly CheckResult[]> {
  const results = new Map<string, CheckResult>();
  let plan: readonly string[] | undefined;
  let host: ExtensionHost | undefined;
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
    if (event.kind === 'plan') {
      plan = event.names;
      host = event.extensionHost;
    } else if (!results.has(event.result.name)) {
      results.set(event.result.name, event.result);
      printResult(event.result);
    }
    if (plan !== undefined && plan.every((name) => results.has(name))) finish();
  });
  await addDevelopmentOptions(page, editor.apiOptions);
  await openWindow(page, editor.apiUrl);
  const timer = setTimeout(() => finish(), apiSuiteLimit);
  await done;
  clearTimeout(timer);
  if (plan === undefined)
    throw new Error(`the suite did not start; the console's last lines:\n${lastLines.join('\n')}`);
  const name = `the extension host is a ${editor.extensionHost}`;
  const isRight = host === editor.extensionHost;
  const hostResult = { name, ok: isRight, milliseconds: 0, ...(isRight ? {} : { error: `it is a ${host}` }) };
  printResult(hostResult);
  return [hostResult, ...plan.map((planned) => results.get(planned) ?? neverEnded(planned))];
}

function neverEnded(name: string): CheckResult {
  const result = { name, ok: false, error: 'the editor did not tell of it', milliseconds: 0 };
  printResult(result);
  return result;
}

function printResult(result: CheckResult): void {
  console.log(describeEvent({ kind: 'result', result }));
}
