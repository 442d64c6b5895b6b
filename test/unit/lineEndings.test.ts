import { expect, test } from 'vitest';
import { checkAnalysis } from '../../server/src/rules/checkAnalysis';
import { applyEdits } from '../features/edits';
import { checkOptions } from '../harness/runSection';
import { testEngine } from '../harness/testEngine';

const options = checkOptions({ path: [], fences: [], settings: ['{ "rules": { "magic-code": "hint" } }'] });

/** The text after the fix of the rule that writes a constant. */
async function named(languageId: string, text: string): Promise<string> {
  const analysis = await testEngine().analyse(languageId, text);
  const fixes = checkAnalysis(analysis, options).flatMap((finding) =>
    finding.rule === 'magic-code' ? finding.fixes : [],
  );
  return applyEdits(text, fixes[0]?.edits ?? []);
}

test.each([
  [
    'java',
    'package a;\r\nimport org.java_websocket.WebSocket;\r\nclass A { void bye(WebSocket ws) { ws.close(1001); } }\r\n',
    'import org.java_websocket.WebSocket;\r\nimport org.java_websocket.framing.CloseFrame;\r\nclass A',
  ],
  [
    'php',
    '<?php\r\nuse Ratchet\\ConnectionInterface;\r\nfunction bye(ConnectionInterface $c) { $c->close(1001); }\r\n',
    'use Ratchet\\ConnectionInterface;\r\nuse Ratchet\\RFC6455\\Messaging\\Frame;\r\nfunction',
  ],
  [
    'php',
    '<?php\nuse Ratchet\\ConnectionInterface;\nfunction bye(ConnectionInterface $c) { $c->close(1001); }\n',
    'use Ratchet\\ConnectionInterface;\nuse Ratchet\\RFC6455\\Messaging\\Frame;\nfunction',
  ],
])('an import that a fix adds ends like the lines of the file: %s', async (languageId, text, lines) => {
  const after = await named(languageId, text);
  expect(after).toContain(lines);
  expect(after.includes('\r\n')).toBe(text.includes('\r\n'));
  expect(after.match(/(?<!\r)\n/gu) ?? []).toHaveLength(text.includes('\r\n') ? 0 : after.split('\n').length - 1);
});
