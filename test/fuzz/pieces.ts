import fc from 'fast-check';

/** Pieces of source that begin, break or mend something: quotes, brackets, comments, markup, codes, astral characters. */
const pieces = [
  "import { WebSocket } from 'ws';\n",
  "const ws = new WebSocket('wss://example.org');\n",
  'ws.close(1005);\n',
  'socket.close(1011, error.message);\r\n',
  'ws.onclose = (event) => event.code === 1006;\n',
  'const CODE = 1015;\n',
  'ws.close(CODE);\n',
  'enum Bye { Kicked = 4001, Gone = 1006 }\n',
  '// websocket-close-codes-disable-next-line reserved-code-sent -- why\n',
  '/* websocket-close-codes-disable */',
  '<script setup lang="ts">\n',
  '<script>',
  '</script>\n',
  '<template>',
  '<button @click="ws.close(1006)" @keyup=\'(e) => socket.close(1011, e.key)\'>',
  '<button on:click={() => ws.close(1005)} onclick="return ws.close(1015)"',
  '---\n',
  '😀',
  '𝒳',
  '\uFEFF',
  '\u2028',
  '\r\n',
  '\r',
  '\n',
  '\t',
  '\0',
  '`',
  '${',
  '}',
  '{',
  '(',
  ')',
  "'",
  '"',
  '/*',
  '*/',
  '//',
  '/',
  '<',
  '=>',
  '1005',
  '1_006',
  '0x3ed',
  '1005n',
  '-1',
  '1e3',
  '.',
  ',',
  '?.',
];

export const piece: fc.Arbitrary<string> = fc.constantFrom(...pieces);

/** A text of up to so many pieces, and now and then any characters at all. */
export function wildText(maxLength: number): fc.Arbitrary<string> {
  const part = fc.oneof(
    { weight: 6, arbitrary: piece },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  );
  return fc.array(part, { maxLength }).map((parts) => parts.join(''));
}
