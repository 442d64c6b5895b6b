import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { runBundle } from '../codeCache.node';
import type { Bundle } from '../codeCache.node';
import { launchServer } from '../launch.node';
import { optimiseLater } from '../optimiseLater.node';
import type * as engineBundle from './engine.node';
import { helperFrom } from './helper.node';
import { runCommandLine } from './run';
import type { CliHost, Output } from './run';

declare const productVersion: string | undefined;

optimiseLater();

let bundle: Bundle | undefined;
const engine = () => (bundle ??= runBundle(join(__dirname, 'cliEngine.js'))).exports as typeof engineBundle;

const host: CliHost = {
  directory: process.cwd(),
  environment: process.env,
  stdout: outputTo(process.stdout),
  stderr: outputTo(process.stderr),
  now: () => performance.now(),
  version: () => (typeof productVersion === 'string' ? productVersion : 'development'),
  loadEngine: (log) => Promise.resolve(engine().loadEngine(log)),
  helperFor: (options, log) => helperFrom(join(__dirname, 'cliHelper.js'), options, log),
  // With one core a second thread only takes turns with the first; more than a few wait for the disk.
  helpers: Math.min(availableParallelism() - 1, 3),
  loadChecks: () => Promise.resolve(engine().checkAnalysis),
  loadSarifRules: (locale) => Promise.resolve(engine().sarifRules(locale)),
  loadExplanations: () => Promise.resolve(engine().explanations),
  startServer: () => Promise.resolve(launchServer(join(__dirname, 'server'), 'stdio')),
};

void runCommandLine(process.argv.slice(2), host).then((status) => {
  // The status is left for the end of the process, so that all output is written before.
  process.exitCode = status;
  if (bundle && engine().hasParsed()) bundle.keepCode();
});

function outputTo(stream: NodeJS.WriteStream): Output {
  // A reader that has seen enough (`| head`) closes the pipe; that is no failure.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return { write: (text) => void stream.write(text), isTerminal: stream.isTTY, columns: stream.columns };
}
