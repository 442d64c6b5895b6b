// npm run bench: everything side by side in one run, as one Markdown table.
//   --quick   fewer runs, and no ESLint
//   --tools, --server, --languages   only this part
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { ensureDependencies, ensureRipgrep, root, run } from '../../scripts/setUp.mjs';
import { layOut } from './corpus.mjs';
import { webSocketFile } from './generator.mjs';
import { markdownTable, milliseconds, summarise } from './statistics.mjs';
import { prepareTools } from './tools.mjs';

const words = process.argv.slice(2);
const isQuick = words.includes('--quick');
const parts = ['tools', 'server', 'languages'];
const wants = (part) => words.includes(`--${part}`) || !parts.some((each) => words.includes(`--${each}`));
const fileCount = 2_400;
/** Those of which a goal says how much memory a server may take that has loaded their grammars. */
const tenLanguages = new Set(['typescript', 'python', 'go', 'rust', 'java', 'kotlin', 'csharp', 'cpp', 'php', 'ruby']);

await ensureDependencies();
// Code that V8 compiled is kept between runs, as for any user, but nobody's earlier runs are of help here.
const kept = mkdtempSync(path.join(tmpdir(), 'close-codes-bench-code-'));
process.env.NODE_COMPILE_CACHE = kept;
process.once('exit', () => rmSync(kept, { recursive: true, force: true }));
const cli = path.join(root, 'dist/cli.js');
if (
  !words.includes('--no-build') &&
  (await run(process.execPath, [path.join(root, 'esbuild.mjs'), '--production'])) !== 0
) {
  throw new Error('the build failed');
}
if (!existsSync(cli)) throw new Error(`${cli} is missing`);

const head = ['what', 'median', 'p95', 'runs', 'goal', 'result'];
const table = [];
const notes = [`Node.js ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} cores`];
if (wants('tools')) {
  await ensureRipgrep();
  compareTools();
}
if (wants('server')) await measureServer();
if (wants('languages')) await measureLanguages();
console.log(`\n${markdownTable(head, table)}\n\n${notes.join('\n')}`);

function compareTools() {
  const tree = mkdtempSync(path.join(tmpdir(), 'close-codes-bench-'));
  try {
    const { files, bytes, planted } = layOut(path.join(root, 'node_modules'), tree, fileCount);
    const tools = prepareTools(cli).filter(({ name }) => !isQuick || !name.startsWith('ESLint'));
    const times = new Map(tools.map(({ name }) => [name, []]));
    const rounds = Math.max(...tools.map(({ runs }) => runs));
    for (let round = 0; round < rounds; round++) {
      for (const { name, run: command, runs } of tools) {
        if (round >= Math.min(runs, isQuick ? 3 : runs)) continue;
        progress(`${name}, run ${round + 1}`);
        times.get(name).push(timed(command, tree));
      }
    }
    const medianOf = (name) =>
      summarise(times.get(tools.find((tool) => tool.name.startsWith(name))?.name) ?? []).median;
    const own = medianOf('websocket-close-codes');
    const goals = {
      'websocket-close-codes': '',
      ripgrep: ['≤ 12×', own / medianOf('ripgrep'), (ratio) => ratio <= 12],
      oxlint: ['≤ ½', own / medianOf('oxlint'), (ratio) => ratio <= 0.5],
      'ast-grep': ['≤ 1/10', own / medianOf('ast-grep'), (ratio) => ratio <= 0.1],
      ESLint: ['', own / medianOf('ESLint'), () => true],
    };
    const mistakes = [...planted].flatMap(([file, { mistakes: lines }]) => [...lines].map((line) => `${file}:${line}`));
    for (const { name, places } of tools) {
      const { median, p95, count } = summarise(times.get(name));
      progress(`${name}, findings`);
      const reported = new Set(places(tree).filter((place) => place.startsWith('planted/')));
      const found = mistakes.filter((place) => reported.has(place)).length;
      const wrong = [...reported].filter((place) => !mistakes.includes(place)).length;
      const goal = goals[Object.keys(goals).find((start) => name.startsWith(start))];
      const seen = `finds ${found} of ${mistakes.length} planted, ${wrong} false`;
      const compared = goal
        ? `we take ${goal[1].toFixed(goal[1] < 1 ? 3 : 1)}× its time${goal[2](goal[1]) ? '' : ' (missed)'}; `
        : '';
      table.push([
        name,
        milliseconds(median),
        milliseconds(p95),
        count,
        goal ? `we take ${goal[0]}` : '',
        compared + seen,
      ]);
    }
    notes.push(`check and its kin: ${files} JavaScript files, ${(bytes / 1e6).toFixed(1)} MB, output thrown away`);
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
}

function row(what, times, goal, limit, byMedian) {
  const { median, p95, count } = summarise(times);
  const value = byMedian ? median : p95;
  table.push([what, milliseconds(median), milliseconds(p95), count, goal, value <= limit ? 'met' : 'missed']);
}

async function measureLanguages() {
  const { examplePrograms, firstFileTimes, languageEditTimes, memoryOfAll, mixedTree } =
    await import('./languageMeasures.mjs');
  const programs = examplePrograms();
  for (const [languageId, text] of programs) {
    progress(languageId);
    const first = await firstFileTimes(cli, languageId, text, isQuick ? 3 : 9);
    row(`${languageId}: first file, nothing loaded`, first, '≤ 300 ms', 300, true);
    const edits = await languageEditTimes(cli, languageId, text, 2_000, isQuick ? 40 : 150);
    row(`${languageId}: edit → diagnostics, 2,000 lines`, edits, 'p95 ≤ 10 ms', 10);
  }
  const all = [...programs, ['typescript', webSocketFile(100)]];
  await measureMemory(
    'ten grammars loaded',
    all.filter(([languageId]) => tenLanguages.has(languageId)),
    200,
  );
  await measureMemory(`${all.length} grammars loaded`, all, Infinity);
  const { tree, files, remove } = mixedTree(isQuick ? 10 : 40);
  const times = Array.from({ length: isQuick ? 3 : 7 }, () => timed([process.execPath, cli, 'check', '.'], tree));
  remove();
  const { median, p95, count } = summarise(times);
  table.push([`check, ${files} files of all languages`, milliseconds(median), milliseconds(p95), count, '', '']);

  async function measureMemory(what, opened, limit) {
    const { busy, atRest } = await memoryOfAll(cli, opened);
    if (busy === undefined || atRest === undefined) return;
    const [goal, met] = limit === Infinity ? ['', ''] : [`≤ ${limit} MB`, atRest <= limit ? 'met; ' : 'missed; '];
    const result = `${met}${Math.round(busy)} MB right after the last was opened`;
    table.push([`memory at rest, ${what}`, `${Math.round(atRest)} MB`, '', 1, goal, result]);
  }
}

async function measureServer() {
  const { coldStartTimes, editTimes, hoverTimes, memory } = await import('./serverMeasures.mjs');
  for (const [lines, limit] of [
    [500, 3],
    [5_000, 10],
    [50_000, 40],
  ]) {
    const label = `edit → diagnostics, ${lines.toLocaleString('en')} lines`;
    progress(label);
    const { times, findings } = await editTimes(cli, lines, isQuick ? 100 : 400);
    row(`${label} (${findings} findings)`, times, `p95 ≤ ${limit} ms`, limit);
  }
  progress('hover');
  const { times, shown } = await hoverTimes(cli, 1_500);
  row(`hover (${shown} shown)`, times, 'p95 ≤ 5 ms', 5);
  progress('cold start');
  const start = 'start → first diagnostics, 1,500 lines';
  const starts = isQuick ? 5 : 15;
  row(`first ${start}`, await coldStartTimes(cli, 1_500, starts, { isFirst: true }), '≤ 400 ms', 400, true);
  row(`later ${start}`, await coldStartTimes(cli, 1_500, starts, { isFirst: false }), '≤ 400 ms', 400, true);
  progress('activation');
  const { activationTimes } = await import('./activation.mjs');
  row('activation: the code read and activate() run', activationTimes(isQuick ? 9 : 25), '≤ 50 ms', 50, true);
  progress('memory');
  const edits = isQuick ? 2_000 : 10_000;
  const { busy, open, warm, after } = await memory(cli, 100, edits);
  if (open === undefined) return;
  const growth = ((after - warm) / warm) * 100;
  const megabytes = (value) => `${Math.round(value)} MB`;
  const opened = `${open <= 150 ? 'met' : 'missed'}; ${megabytes(busy)} right after the last was opened`;
  table.push(['memory at rest, 100 documents open', megabytes(open), '', 1, '≤ 150 MB', opened]);
  const grown = `${growth.toFixed(1)} % over ${megabytes(warm)} after the first tenth`;
  table.push([
    `memory at rest, after ${edits.toLocaleString('en')} edits`,
    megabytes(after),
    '',
    1,
    'growth ≤ 5 %',
    `${grown}: ${growth <= 5 ? 'met' : 'missed'}`,
  ]);
}

function timed([command, ...args], directory) {
  const start = performance.now();
  const { error } = spawnSync(command, args, { cwd: directory, stdio: 'ignore' });
  if (error) throw error;
  return performance.now() - start;
}

function progress(text) {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text} …`);
  else console.error(text);
}
