// A second thread of the command line: the engine's bundle looks at files when it runs in one.
import { join } from 'node:path';
import { runBundle } from '../codeCache.node';

runBundle(join(__dirname, 'cliEngine.js'));
