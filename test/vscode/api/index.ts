import { runChecks } from '../checks';
import { describeEvent, encodeEvent, type SuiteEvent } from '../wire';
import { checks } from './suite';

type Process = { readonly versions: { readonly node?: string }; readonly env: Readonly<Record<string, string>> };

/** Node.js, when this runs in it; in a web worker nothing of that name says that it is Node.js. */
const nodeProcess = ((): Process | undefined => {
  const found = (globalThis as { readonly process?: Process }).process;
  return found?.versions.node === undefined ? undefined : found;
})();

/** In a desktop editor nobody follows the console but a person. */
const isReadByPeople = nodeProcess?.env['CLOSE_CODES_PLAIN_OUTPUT'] === '1';

/** Entry of the suite that runs inside the extension host: tells its plan, then each result, and rejects on a failure. */
export async function run(): Promise<void> {
  let failed = 0;
  const extensionHost = nodeProcess === undefined ? 'web worker' : 'Node.js process';
  tell({ kind: 'plan', names: checks.map((check) => check.name), extensionHost });
  await runChecks(checks, (result) => {
    if (!result.ok) failed += 1;
    tell({ kind: 'result', result });
  });
  if (failed > 0) throw new Error(`${failed} of ${checks.length} checks failed`);
}

function tell(event: SuiteEvent): void {
  console.log(isReadByPeople ? describeEvent(event) : encodeEvent(event));
}
