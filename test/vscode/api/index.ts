import { runChecks } from '../checks';
import { encodeEvent } from '../wire';
import { checks } from './suite';

/** Entry of the suite that runs inside the extension host: tells its plan, then each result, and rejects on a failure. */
export async function run(): Promise<void> {
  let failed = 0;
  const extensionHost = 'importScripts' in globalThis ? 'web worker' : 'Node.js process';
  console.log(encodeEvent({ kind: 'plan', names: checks.map((check) => check.name), extensionHost }));
  await runChecks(checks, (result) => {
    if (!result.ok) failed += 1;
    console.log(encodeEvent({ kind: 'result', result }));
  });
  if (failed > 0) throw new Error(`${failed} of ${checks.length} checks failed`);
}
