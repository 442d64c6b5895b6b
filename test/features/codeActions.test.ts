import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from './edits';
import { analysisOf, spanOf } from './analyses';
import type { Edit, Suppression } from '../../server/src/analysis/site';
import { codeActionsFor, fixAllKind } from '../../server/src/features/codeActions';
import { fixAll } from '../../server/src/features/fixAll';
import type { Finding, Fix } from '../../server/src/rules/finding';

const options = { locale: 'en', canOpenPages: true } as const;

function finding(span: Finding['span'], fixes: readonly Fix[], parts: Partial<Finding> = {}): Finding {
  return {
    rule: 'reserved-code-sent',
    severity: 'error',
    span,
    message: 'No.',
    code: 1006,
    library: 'ws',
    certainty: 'certain',
    related: [],
    fixes,
    ...parts,
  };
}

function replacement(span: Edit['span'], newText: string, parts: Partial<Fix> = {}): Fix {
  return { title: `Send ${newText}`, safety: 'safe', edits: [{ span, newText }], ...parts };
}

const text = 'if (done)\n\tws.close(1006);\n';
const span = spanOf(text, '1006');
const analysis = analysisOf(text, {});

describe('actions for a finding', () => {
  const unsafe = replacement(span, '1011', { safety: 'unsafe', preferred: true });
  const found = [finding(span, [unsafe, replacement(span, '1000')])];

  test('come in order: fixes, ignoring, documentation, the whole file', () => {
    const actions = codeActionsFor(analysis, found, span, undefined, options);
    expect(actions.map(({ title, kind, preferred }) => [title, kind, preferred])).toEqual([
      ['Send 1011', 'quickfix', true],
      ['Send 1000', 'quickfix', false],
      ['Ignore reserved-code-sent on this line', 'quickfix', false],
      ['Ignore reserved-code-sent in this file', 'quickfix', false],
      ['Show the page about reserved-code-sent', 'quickfix', false],
      ['Apply all safe close code fixes', fixAllKind, false],
    ]);
    expect(actions[0]!.finding).toBe(found[0]);
    expect(actions[4]!.opens).toBe(
      'https://github.com/websocket-close-codes/websocket-close-codes/blob/main/docs/rules/reserved-code-sent.md',
    );
  });

  test('speak Chinese', () => {
    const actions = codeActionsFor(analysis, found, span, undefined, { locale: 'zh-cn', canOpenPages: false });
    expect(actions.map(({ title }) => title)).toEqual([
      'Send 1011',
      'Send 1000',
      '在此行忽略 reserved-code-sent',
      '在此文件中忽略 reserved-code-sent',
      '应用所有安全的关闭代码修复',
    ]);
  });

  test('obey the kinds that the client asks for', () => {
    const kindsFor = (only: readonly string[]) => [
      ...new Set(codeActionsFor(analysis, found, span, only, options).map(({ kind }) => kind)),
    ];
    expect(kindsFor(['quickfix'])).toEqual(['quickfix']);
    expect(kindsFor(['source'])).toEqual([fixAllKind]);
    expect(kindsFor(['source.fixAll'])).toEqual([fixAllKind]);
    expect(kindsFor([fixAllKind])).toEqual([fixAllKind]);
    expect(kindsFor(['source.fixAll.other'])).toEqual([]);
    expect(kindsFor(['refactor'])).toEqual([]);
    expect(kindsFor([''])).toEqual(['quickfix', fixAllKind]);
  });

  test('are there when the cursor touches it, and only then', () => {
    const titlesAt = (offset: number) =>
      codeActionsFor(analysis, found, { start: offset, end: offset }, undefined, options).length;
    expect([span.start - 1, span.start, span.end, span.end + 1].map(titlesAt)).toEqual([0, 6, 6, 0]);
  });

  test('the whole file is mended wherever the cursor stands, when it is asked for', () => {
    const actions = codeActionsFor(analysis, found, { start: 0, end: 0 }, ['source.fixAll'], options);
    expect(actions.map(({ edits }) => edits)).toEqual([[{ span, newText: '1000' }]]);
  });

  test('an unused suppression cannot be ignored', () => {
    const unused = [finding(span, [replacement(span, '')], { rule: 'unused-suppression', severity: 'hint' })];
    expect(codeActionsFor(analysis, unused, span, ['quickfix'], options).map(({ title }) => title)).toEqual([
      'Send ',
      'Show the page about unused-suppression',
    ]);
  });
});

describe('ignoring', () => {
  function ignored(source: string, which: 'line' | 'file', parts: Parameters<typeof analysisOf>[1] = {}): string {
    const at = spanOf(source, '1006');
    const actions = codeActionsFor(analysisOf(source, parts), [finding(at, [])], at, ['quickfix'], options);
    return applyEdits(source, actions[which === 'line' ? 0 : 1]!.edits);
  }

  test('on a line puts a comment above it, indented like it', () => {
    expect(ignored(text, 'line')).toBe(
      'if (done)\n\t// websocket-close-codes-disable-next-line reserved-code-sent -- \n\tws.close(1006);\n',
    );
  });

  test('keeps the line endings of the file', () => {
    expect(ignored('a();\r\n  ws.close(1006);\r\n', 'line')).toBe(
      'a();\r\n  // websocket-close-codes-disable-next-line reserved-code-sent -- \r\n  ws.close(1006);\r\n',
    );
  });

  test('closes comments that need it', () => {
    const writer = { ...analysis.writer, comment: () => ({ open: '<!--', close: '-->' }) };
    expect(ignored('<b on="ws.close(1006)">', 'line', { writer })).toBe(
      '<!-- websocket-close-codes-disable-next-line reserved-code-sent -- -->\n<b on="ws.close(1006)">',
    );
  });

  test.each<Suppression['scope']>(['next-line', 'file'])('adds the rule to a comment that is there (%s)', (scope) => {
    const source = '// websocket-close-codes-disable-x magic-code -- why\nws.close(1006)';
    const rule = spanOf(source, 'magic-code');
    const comment = spanOf(source, '// websocket-close-codes-disable-x magic-code -- why');
    const suppression = { span: comment, scope, rules: ['magic-code'], reason: 'why', ruleSpans: [rule] };
    expect(ignored(source, scope === 'file' ? 'file' : 'line', { suppressions: [suppression] })).toBe(
      '// websocket-close-codes-disable-x magic-code reserved-code-sent -- why\nws.close(1006)',
    );
  });

  const comment = '// websocket-close-codes-disable reserved-code-sent -- \n';
  test.each([
    ['', 'ws.close(1006)'],
    ['#!/usr/bin/env node\n', 'ws.close(1006)'],
    ['#!/usr/bin/env node\n/* Copyright A */\n', '\nws.close(1006)'],
    ["/* SPDX-License-Identifier: MIT */\n'use strict';\n", '\nws.close(1006)'],
    ['// Copyright A\n// All rights reserved\n', "import 'a'\nws.close(1006)"],
    ['', '/* What this file is for. */\nws.close(1006)'],
    ['', '\n\nws.close(1006)'],
    ['---\n', 'const a = 1\nws.close(1006)\n---\n<p>'],
    ['<!DOCTYPE html>\n', '<script>ws.close(1006)</script>'],
    ['\uFEFF', 'ws.close(1006)'],
  ])('in a file puts a comment behind %j', (top, rest) => {
    expect(ignored(top + rest, 'file')).toBe(top + comment + rest);
  });
});

describe('fixing all', () => {
  test('takes safe fixes only, the preferred one of a finding, and each import once', () => {
    const source = 'a(1) b(2) c(3)';
    const [one, two, three] = ['1', '2', '3'].map((digit) => spanOf(source, digit)) as [
      Edit['span'],
      Edit['span'],
      Edit['span'],
    ];
    const importEdit = { span: { start: 0, end: 0 }, newText: 'import; ' };
    const edits = fixAll([
      finding(one, [
        replacement(one, 'x'),
        replacement(one, 'X', { preferred: true, edits: [importEdit, { span: one, newText: 'X' }] }),
      ]),
      finding(two, [replacement(two, 'Y', { safety: 'unsafe', preferred: true })]),
      finding(three, [replacement(three, 'Z', { edits: [{ span: three, newText: 'Z' }, importEdit] })]),
    ]);
    expect(applyEdits(source, edits)).toBe('import; a(X) b(2) c(Z)');
    expect(edits.map(({ span: { start } }) => start)).toEqual([0, 2, 12]);
  });

  test('where fixes collide the louder finding wins, whole', () => {
    const edits = fixAll([
      finding({ start: 0, end: 4 }, [replacement({ start: 0, end: 4 }, 'quiet')], { severity: 'hint' }),
      finding({ start: 2, end: 6 }, [replacement({ start: 2, end: 6 }, 'loud')], { severity: 'error' }),
      finding({ start: 8, end: 9 }, [
        {
          title: '',
          safety: 'safe',
          edits: [
            { span: { start: 8, end: 9 }, newText: 'x' },
            { span: { start: 5, end: 7 }, newText: 'y' },
          ],
        },
      ]),
    ]);
    expect(edits).toEqual([{ span: { start: 2, end: 6 }, newText: 'loud' }]);
  });

  test('two insertions at one place do not go together', () => {
    const at = { start: 3, end: 3 };
    expect(fixAll([finding(at, [replacement(at, 'a')]), finding(at, [replacement(at, 'b')])])).toEqual([
      { span: at, newText: 'a' },
    ]);
  });

  test('edits never overlap and are sorted', () => {
    const spans = fc.tuple(fc.nat(30), fc.nat(5)).map(([start, length]) => ({ start, end: start + length }));
    const fixes = fc.array(fc.record({ span: spans, newText: fc.constantFrom('', 'a', 'b') }), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(fixes, { maxLength: 8 }), (all) => {
        const edits = fixAll(
          all.map((each) => finding({ start: 0, end: 1 }, [{ title: '', safety: 'safe', edits: each }])),
        );
        for (const [index, edit] of edits.entries()) {
          const next = edits[index + 1];
          if (next !== undefined) expect(edit.span.end).toBeLessThanOrEqual(next.span.start);
        }
      }),
      { seed: 7 },
    );
  });
});
