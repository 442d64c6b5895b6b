import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { helperFrom } from './helper.node';
import { runCommandLine } from './run';
import type { CliHost, Output } from './run';

declare const productVersion: string | undefined;

const host: CliHost = {
  directory: process.cwd(),
  environment: process.env,
  stdout: outputTo(process.stdout),
  stderr: outputTo(process.stderr),
  now: () => performance.now(),
  version: () => (typeof productVersion === 'string' ? productVersion : 'development'),
  loadEngine: async (log) => (await import('./engine.node')).loadEngine(log),
  // With one core a second thread only takes turns with the first.
  ...(availableParallelism() > 1 && { helper: (log) => helperFrom(join(__dirname, 'cliEngine.js'), log) }),
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
