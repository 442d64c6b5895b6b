import { expect, test } from 'vitest';
import { commentByText, findSuppressions, writeSuppression } from '../../../server/src/analysis/suppressions';

const syntax = {
  line: ['//', '#'],
  block: [
    ['/*', '*/'],
    ['<!--', '-->'],
  ],
} as const;

function read(text: string) {
  return findSuppressions(text, commentByText(text, syntax)).map(({ span, ruleSpans, ...rest }) => ({
    ...rest,
    comment: text.slice(span.start, span.end),
    named: ruleSpans.map(({ start, end }) => text.slice(start, end)),
  }));
}

test.each([
  ['// websocket-close-codes-disable-next-line a b -- why not', 'next-line', ['a', 'b'], 'why not'],
  ['// websocket-close-codes-disable-next-line a, b,c', 'next-line', ['a', 'b', 'c'], undefined],
  ['# websocket-close-codes-disable-line', 'line', [], undefined],
  ['/* websocket-close-codes-disable reason-lost -- x */', 'file', ['reason-lost'], 'x'],
  ['/*websocket-close-codes-disable*/', 'file', [], undefined],
  ['<!-- websocket-close-codes-disable-next-line a -->', 'next-line', ['a'], undefined],
  ['// websocket-close-codes-disable-line -- only a reason', 'line', [], 'only a reason'],
  ['// websocket-close-codes-disable-line a --', 'line', ['a'], undefined],
])('reads %s', (comment, scope, rules, reason) => {
  expect(read(`x;\n  y(); ${comment}\nz`)).toEqual([{ scope, rules, reason, comment, named: rules }]);
});

test.each([
  'const marker = "websocket-close-codes-disable-line";',
  '// websocket-close-codes-disabled',
  '// websocket-close-codes-disable-next a',
  '// see websocket-close-codes-disable-line',
])('takes no notice of %s', (text) => {
  expect(read(text)).toEqual([]);
});

test('keeps a carriage return out of the comment', () => {
  expect(read('// websocket-close-codes-disable-line a\r\nx')[0]).toMatchObject({
    comment: '// websocket-close-codes-disable-line a',
    named: ['a'],
  });
});

test('asks for comments only where the marker stands', () => {
  const asked: number[] = [];
  findSuppressions('a // websocket-close-codes-disable', (offset) => {
    asked.push(offset);
    return undefined;
  });
  findSuppressions('a // nothing here', () => {
    throw new Error('asked without need');
  });
  expect(asked).toEqual([5]);
});

test('writes what it reads', () => {
  expect(writeSuppression('next-line', ['a', 'b'], 'why')).toBe('websocket-close-codes-disable-next-line a b -- why');
  expect(writeSuppression('line', ['a'])).toBe('websocket-close-codes-disable-line a');
  expect(writeSuppression('file', [])).toBe('websocket-close-codes-disable');
  expect(read(`// ${writeSuppression('file', ['a'], 'why')}`)).toMatchObject([
    { scope: 'file', rules: ['a'], reason: 'why' },
  ]);
});
