import { createRandom, webSocketFile } from './generator.mjs';
import { residentMemory, rest, startLanguageServer } from './languageServer.mjs';

const uri = 'file:///bench/service.ts';

/**
 * Milliseconds from a keystroke to the diagnostics of that version, for a file of so many lines: digits of codes are
 * typed over, words and lines typed and taken away, all over the file.
 */
export async function editTimes(cli, lines, edits = 300) {
  const server = await startLanguageServer(cli);
  const text = webSocketFile(lines);
  await server.open(uri, 'typescript', text);
  const found = await server.diagnostics(uri);
  const times = [];
  for (const { range, insert } of keystrokes(text, edits)) {
    const start = performance.now();
    await server.change(uri, range, insert);
    await server.diagnostics(uri);
    times.push(performance.now() - start);
  }
  await server.stop();
  return { times: times.slice(10), findings: found.length };
}

/** Milliseconds of hovers over numbers and constants of a file, each over another one. */
export async function hoverTimes(cli, lines, count = 300) {
  const server = await startLanguageServer(cli);
  const text = webSocketFile(lines);
  await server.open(uri, 'typescript', text);
  await server.diagnostics(uri);
  const places = text.split('\n').flatMap((line, index) =>
    [...line.matchAll(/\b[1-4]\d{3}\b|Code\b|Codes\.\w+/gu)].map((match) => ({
      line: index,
      character: match.index + 1,
    })),
  );
  const times = [];
  let shown = 0;
  for (let index = 0; index < count; index++) {
    const place = places[Math.floor((index * places.length) / count)];
    const start = performance.now();
    shown += (await server.hover(uri, place)) ? 1 : 0;
    times.push(performance.now() - start);
  }
  await server.stop();
  return { times: times.slice(5), shown };
}

/**
 * Milliseconds from starting the server's process to the first diagnostics of a file of so many lines: of the first
 * start on a machine, or of later ones, which find the code that V8 compiled in an earlier one.
 */
export async function coldStartTimes(cli, lines, count, { isFirst }) {
  const text = webSocketFile(lines);
  const times = [];
  const environment = isFirst ? { NODE_DISABLE_COMPILE_CACHE: '1' } : {};
  for (let index = isFirst ? 0 : -1; index < count; index++) {
    const start = performance.now();
    const server = await startLanguageServer(cli, environment);
    await server.open(uri, 'typescript', text);
    const found = await server.diagnostics(uri);
    if (index >= 0) times.push(performance.now() - start);
    if (found.length === 0) throw new Error('the server found nothing');
    await server.stop();
  }
  return times;
}

/**
 * Resident memory in MB with so many documents of 500 lines open, and after so many edits all over them: `busy` right
 * after the last document, the others once the server has had nothing to do for a few seconds, when it gives back what
 * it needed in between.
 */
export async function memory(cli, documents = 100, edits = 10_000) {
  const server = await startLanguageServer(cli);
  const texts = Array.from({ length: documents }, (_, index) => webSocketFile(500, index + 1));
  const uriOf = (index) => `file:///bench/service${index}.ts`;
  for (const [index, text] of texts.entries()) {
    await server.open(uriOf(index), 'typescript', text);
    await server.diagnostics(uriOf(index));
  }
  const busy = residentMemory(server.pid);
  await rest();
  const open = residentMemory(server.pid);
  const strokes = texts.map((text, index) => keystrokes(text, Math.ceil(edits / documents), index + 1));
  const edit = async (from, to) => {
    for (let round = from; round < to; round++) {
      for (let index = 0; index < documents; index++) {
        const { range, insert } = strokes[index][round];
        await server.change(uriOf(index), range, insert);
        await server.diagnostics(uriOf(index));
      }
    }
  };
  const rounds = Math.ceil(edits / documents);
  // The first tenth warms up: code is compiled and pools fill.
  await edit(0, Math.floor(rounds / 10));
  await rest();
  const warm = residentMemory(server.pid);
  await edit(Math.floor(rounds / 10), rounds);
  await rest();
  const after = residentMemory(server.pid);
  await server.stop();
  return { busy, open, warm, after };
}

/** Keystrokes that leave the lines where they are: each that types something is followed by one that takes it away. */
function keystrokes(text, count, seed = 7) {
  const random = createRandom(seed);
  const lines = text.split('\n');
  const at = (line, from, to = from) => ({ start: { line, character: from }, end: { line, character: to } });
  const out = [];
  while (out.length < count) {
    const line = random(lines.length);
    const content = lines[line];
    const number = /\b[1-4]\d{3}\b/u.exec(content);
    if (number && random(2) === 0) {
      const last = number.index + 3;
      out.push({ range: at(line, last, last + 1), insert: String(random(10)) });
      out.push({ range: at(line, last, last + 1), insert: content.charAt(last) });
    } else if (random(3) === 0) {
      out.push({ range: at(line, 0), insert: '\n' });
      out.push({ range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } }, insert: '' });
    } else {
      const column = random(content.length + 1);
      out.push({ range: at(line, column), insert: 'x' });
      out.push({ range: at(line, column, column + 1), insert: '' });
    }
  }
  return out.slice(0, count);
}
