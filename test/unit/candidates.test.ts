import { expect, test } from 'vitest';
import { testEngine } from '../harness/testEngine';

test.each([
  ['javascript', "import { createApp } from 'h3';\npeer.close(4001);\n", true],
  ['javascript', "const { Client } = require('phoenix');\nchannel.close(4001);\n", true],
  ['javascript', "const headings = ['h1', 'h2', 'h3'];\ndialog.close(4001);\n", false],
  ['javascript', "const runtimes = { node: 'node', bun: 'bun' };\nserver.stop(1000);\n", false],
  // Paths of names stand where they are used, without an import.
  ['java', 'class Bye { void leave(okhttp3.Call call) { call.close(1001); } }\n', true],
  ['rust', 'fn bye(gateway: &serenity::Shard) { gateway.shutdown(4004); }\n', true],
  ['go', 'package main\n\nfunc main() { file.Close(1000) }\n', false],
])('%s: whether %j may hold codes', (languageId, text, may) => {
  expect(testEngine().mayHoldCodes(languageId, text)).toBe(may);
});
