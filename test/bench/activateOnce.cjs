// Activates the extension once and prints how many milliseconds that took.
const Module = require('node:module');

/** Takes any call, and gives itself for whatever is asked of it. */
const anything = new Proxy(() => undefined, {
  get: (_, name) => (name === Symbol.toPrimitive ? () => '' : name === 'then' ? undefined : anything),
  set: () => true,
  apply: () => anything,
});
const load = Module._load;
Module._load = (name, ...rest) => (name === 'vscode' ? anything : load(name, ...rest));

const [bundle, root] = process.argv.slice(2);
const start = performance.now();
const { activate } = require(bundle);
activate({ extensionUri: { path: root }, subscriptions: [] });
const spent = performance.now() - start;
process.stdout.write(spent.toFixed(2), () => process.exit());
