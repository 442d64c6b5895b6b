import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../shared/src/codes/explain/displayWidth';
import { wrap } from '../../shared/src/codes/explain/wrap';
import { explainCode, explainCodeAsText, explainPair, explainPairAsText } from '../../shared/src/codes/explain';
import { locales } from '../../shared/src/locale';
import { anyNumber, samples } from './codesArbitraries';

const headingsOf = (markdown: string): string[] => markdown.split('\n').filter((line) => line.startsWith('#'));

describe('explainCode', () => {
  it.each(locales)('renders 1005 and 1015 as recorded (%s)', async (locale) => {
    await expect(explainCode(1005, locale).markdown).toMatchFileSnapshot(`./__snapshots__/explain-1005.${locale}.md`);
    await expect(explainCode(1015, locale).markdown).toMatchFileSnapshot(`./__snapshots__/explain-1015.${locale}.md`);
  });

  it('has its parts in order, in both languages', () => {
    expect(headingsOf(explainCode(1006, 'en').markdown)).toEqual([
      '# 1006 Abnormal Closure',
      '## Description',
      '## When it occurs',
      '## How to fix',
      '## Sending rules',
      '## What to send instead',
      '## Reconnecting',
      '## Analogues',
      '## Good to know',
      '## References',
    ]);
    expect(headingsOf(explainCode(1006, 'zh-cn').markdown)).toEqual([
      '# 1006 Abnormal Closure（异常关闭）',
      '## 描述',
      '## 何时发生',
      '## 如何修复',
      '## 发送规则',
      '## 应改用的代码',
      '## 重新连接',
      '## 相近的状态',
      '## 值得注意',
      '## 参考资料',
    ]);
  });

  it('offers replacements only for what must not be sent', () => {
    expect(explainCode(1000, 'en').markdown).not.toContain('What to send instead');
    expect(explainCode(401, 'en').markdown).toContain('- `3000`: the peer is not authenticated\n- `1008`:');
    expect(explainCode(1006, 'en').markdown).toContain('- no Close frame: an abrupt end; the peer reports 1006\n');
  });

  it('begins with its title and has as many lines in both languages, for every kind of number', () => {
    for (const code of samples) {
      const [en, zhCn] = locales.map((locale) => explainCode(code, locale));
      expect(en?.markdown.startsWith(`# ${en.title}\n\n`)).toBe(true);
      expect(zhCn?.markdown.startsWith(`# ${zhCn.title}\n\n`)).toBe(true);
      expect(zhCn?.markdown.split('\n').length).toBe(en?.markdown.split('\n').length);
    }
  });
});

describe('explainPair', () => {
  it.each(locales)('renders 1005 and 1015 as recorded (%s)', async (locale) => {
    await expect(explainPair(1005, 1015, locale).markdown).toMatchFileSnapshot(
      `./__snapshots__/explain-1005-1015.${locale}.md`,
    );
  });

  it('has its parts in order', () => {
    expect(headingsOf(explainPair(1000, 1001, 'zh-cn').markdown)).toEqual([
      '# 1000 Normal Closure（正常关闭）与 1001 Going Away（端点离开）',
      '## 并列对照',
      '## 1000 Normal Closure（正常关闭）',
      '### 描述',
      '### 何时发生',
      '### 如何修复',
      '## 1001 Going Away（端点离开）',
      '### 描述',
      '### 何时发生',
      '### 如何修复',
      '## 关键区别',
      '## 何时适用哪一个',
      '## 应对方法',
      '### 1000 Normal Closure（正常关闭）',
      '### 1001 Going Away（端点离开）',
      '## 参考资料',
    ]);
  });

  it('explains a code that is set beside itself once', () => {
    const { title, markdown } = explainPair(1000, 1000, 'en');
    expect(title).toBe('1000 Normal Closure and 1000 Normal Closure');
    expect(headingsOf(markdown).filter((line) => line === '### Description')).toHaveLength(1);
  });

  it('keeps the table whole', () => {
    const rows = explainPair(1005, 1006, 'en')
      .markdown.split('\n')
      .filter((line) => line.startsWith('|'));
    expect(rows[0]).toBe('|  | 1005 No Status Rcvd | 1006 Abnormal Closure |');
    expect(rows).toHaveLength(11);
    expect(rows.every((line) => line.split(/(?<!\\)\|/u).length === 5)).toBe(true);
  });
});

describe('plain text', () => {
  it.each(locales)('renders 1005 and 1015 as recorded (%s)', async (locale) => {
    await expect(explainPairAsText(1005, 1015, locale)).toMatchFileSnapshot(
      `./__snapshots__/explain-1005-1015.${locale}.txt`,
    );
    await expect(explainCodeAsText(1005, locale, 40)).toMatchFileSnapshot(
      `./__snapshots__/explain-1005-narrow.${locale}.txt`,
    );
  });

  it('keeps within the width, but for long words and links', () => {
    const widths = fc.integer({ min: 40, max: 120 });
    fc.assert(
      fc.property(anyNumber, anyNumber, widths, fc.constantFrom(...locales), (first, second, width, locale) => {
        const lines =
          `${explainCodeAsText(first, locale, width)}${explainPairAsText(first, second, locale, width)}`.split('\n');
        const tooLong = lines.filter((line) => displayWidth(line) > width && !/https?:|\S{20}/u.test(line));
        expect(tooLong).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('has no Markdown left', () => {
    for (const code of samples) expect(explainCodeAsText(code, 'en')).not.toMatch(/`|\*\*|^#|\]\(/mu);
  });
});

describe('wrap', () => {
  it('breaks at spaces, and between Chinese characters', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrap('连接已经断开', 8)).toEqual(['连接已经', '断开']);
    expect(wrap('报告 1006 时', 7)).toEqual(['报告', '1006 时']);
  });

  it('lets no line begin with a closing mark or end with an opening one', () => {
    expect(wrap('连接断开。再试', 8)).toEqual(['连接断', '开。再试']);
    expect(wrap('一二（三四', 6)).toEqual(['一二', '（三四']);
  });

  it('gives a long word a line of its own, and an empty text one empty line', () => {
    expect(wrap('a extraordinarily b', 5)).toEqual(['a', 'extraordinarily', 'b']);
    expect(wrap('', 10)).toEqual(['']);
  });
});

describe('displayWidth', () => {
  it('counts Chinese characters and full-width marks as two columns', () => {
    expect(displayWidth('1005')).toBe(4);
    expect(displayWidth('关闭。')).toBe(6);
    expect(displayWidth('e\u0301')).toBe(1);
    expect(displayWidth('🚪')).toBe(2);
    expect(displayWidth('5–30')).toBe(4);
  });
});
