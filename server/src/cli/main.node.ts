import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommandLine } from './run';
import type { CliHost, Output } from './run';

declare const productVersion: string | undefined;

/** The folder of the bundle, where the grammars lie too. */
const shipped = __dirname;

const host: CliHost = {
  directory: process.cwd(),
  environment: process.env,
  stdout: outputTo(process.stdout),
  stderr: outputTo(process.stderr),
  now: () => performance.now(),
  version: () => (typeof productVersion === 'string' ? productVersion : 'development'),
  loadEngine: async (log) => {
    const { createEngine } = await import('./engine.node');
    return createEngine({ readAsset: (name) => readFile(join(shipped, name)), log, now: () => performance.now() });
  },
  loadChecks: async () => (await import('./engine.node')).checkAnalysis,
  loadSarifRules: async (locale) => (await import('./engine.node')).sarifRules(locale),
  loadExplanations: async () => (await import('./engine.node')).explanations,
  startServer: async () => (await import('../main.node')).startStdio(),
};

void runCommandLine(process.argv.slice(2), host).then((status) => {
  // The status is left for the end of the process, so that all output is written before.
  process.exitCode = status;
});

function outputTo(stream: NodeJS.WriteStream): Output {
  // A reader that has seen enough (`| head`) closes the pipe; that is no failure.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return { write: (text) => void stream.write(text), isTerminal: stream.isTTY, columns: stream.columns };
}
