// `npm test`: sets up what is missing, runs every check whatever becomes of the others, and counts.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { binary, ensureCodeServer, ensureDependencies, ensureSystemPackages, root, run } from './setUp.mjs';

/** What a step brought: each test by itself where there is a report, else the step as one. */
const rows = [];
const reports = path.join(root, 'test-results');
const vitestReport = path.join(reports, 'vitest.json');
const vscodeReport = path.join(reports, 'vscode.json');

mkdirSync(reports, { recursive: true });
for (const report of [vitestReport, vscodeReport]) rmSync(report, { force: true });

const isSetUp = await step('set-up', async () => {
  await ensureDependencies();
  return 0;
});

if (isSetUp) {
  // The editor takes minutes to install on a new machine; everything else can go on meanwhile.
  const editor = outcome(async () => {
    await ensureSystemPackages();
    await ensureCodeServer();
  });

  await step('format', () => run(binary('prettier'), ['--check', '--log-level', 'warn', '.']));
  await step('types', () => run(binary('tsc'), ['-b']));
  await step('lint', () => run(binary('eslint'), ['.']));
  await step('dependencies', () => run('npm', ['run', '--silent', 'dependencies']));
  const isPackaged = await step('build and package', () =>
    run(process.execPath, ['scripts/package.mjs'], { quiet: true }),
  );

  await countedStep('unit and server tests', vitestReport, vitestCounts, () =>
    run(binary('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`]),
  );

  const editorError = await editor;
  if (editorError !== undefined) console.error(editorError.message);
  if (editorError !== undefined || !isPackaged) rows.push({ name: 'VS Code', passed: 0, failed: 1, seconds: 0 });
  else {
    await countedStep(
      'VS Code',
      vscodeReport,
      ({ passed, failed }) => ({ passed, failed }),
      () => run(process.execPath, ['scripts/vscodeTests.mjs']),
    );
  }
}

const passed = rows.reduce((sum, row) => sum + row.passed, 0);
const failed = rows.reduce((sum, row) => sum + row.failed, 0);
console.log('');
console.log(['step'.padEnd(24), 'passed'.padStart(7), 'failed'.padStart(7), 'seconds'.padStart(8)].join(' '));
for (const row of rows) {
  const numbers = [String(row.passed).padStart(7), String(row.failed).padStart(7), row.seconds.toFixed(0).padStart(8)];
  console.log([row.name.padEnd(24), ...numbers].join(' '));
}
console.log('');
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

/** Runs something that counts as one. */
async function step(name, action) {
  const { succeeded, seconds } = await timed(name, action);
  rows.push({ name, passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, seconds });
  return succeeded;
}

/** Runs something that reports its own counts; without a report, or failed without a failure in it, it fails as one. */
async function countedStep(name, report, count, action) {
  const { succeeded, seconds } = await timed(name, action);
  const counts = existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: 1 };
  if (!succeeded && counts.failed === 0) counts.failed = 1;
  rows.push({ name, ...counts, seconds });
}

async function timed(name, action) {
  console.log(`\n=== ${name}`);
  const start = performance.now();
  let succeeded = false;
  try {
    succeeded = (await action()) === 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  const seconds = (performance.now() - start) / 1000;
  console.log(`${name}: ${succeeded ? 'passed' : 'FAILED'} in ${seconds.toFixed(1)} s`);
  return { succeeded, seconds };
}

/** A test that was skipped or left for later is not a passed one: it counts as failed. */
function vitestCounts(report) {
  const passedTests = report.numPassedTests;
  const emptyFailures = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return { passed: passedTests, failed: report.numTotalTests - passedTests + emptyFailures.length };
}

/** Starts something and keeps its error, so that it may fail while nobody waits. */
async function outcome(action) {
  try {
    await action();
    return undefined;
  } catch (error) {
    return error;
  }
}
