import { describe, expect, test } from 'vitest';
import type { Analysis, SourceWriter } from '../../server/src/analysis/site';
import { completionDocumentation, completionsAt } from '../../server/src/features/completion';
import { browserWebSocket } from '../../shared/src/libraries/javascript/browser-websocket';
import { ws } from '../../shared/src/libraries/javascript/ws';
import { receiveApi } from '../../shared/src/libraries/lookup';
import { testEngine } from '../harness/testEngine';
import { analysisOf, receiveAnalysis, sendAnalysis } from './analyses';

const options = { locale: 'en', privateCodes: undefined } as const;
const declared = [{ code: 4008, name: 'KICKED', meaning: 'Removed by `root`.' }];

function labels(
  analysis: Analysis,
  offset: number,
  more: Partial<Parameters<typeof completionsAt>[2]> = {},
): readonly string[] {
  return completionsAt(analysis, offset, { ...options, ...more }).map(({ label }) => label);
}

describe('in the code argument of a send', () => {
  test('those codes come that the API sends, the most useful first', () => {
    expect(labels(sendAnalysis('ws.close()', { library: ws }), 9)).toEqual([
      '1000 Normal Closure',
      '1001 Going Away',
      '1008 Policy Violation',
      '1011 Internal Error',
      '1003 Unsupported Data',
      '1009 Message Too Big',
      '1012 Service Restart',
      '1013 Try Again Later',
      '3000 Unauthorized',
      '3003 Forbidden',
      '3008 Timeout',
      '1014 Bad Gateway',
      '1007 Invalid frame payload data',
      '1002 Protocol error',
      '1010 Mandatory Ext.',
    ]);
  });

  test('a browser gets only what it may send, and the codes of the project', () => {
    expect(labels(sendAnalysis('ws.close()', { library: browserWebSocket }), 9, { privateCodes: declared })).toEqual([
      '1000 Normal Closure',
      '4008 KICKED',
      '3000 Unauthorized',
      '3003 Forbidden',
      '3008 Timeout',
    ]);
  });

  test('a server gets no code that is for clients only', () => {
    const all = labels(sendAnalysis('ws.close()', { library: ws, side: 'server' }), 9);
    expect(all).not.toContain('1010 Mandatory Ext.');
    expect(all).toHaveLength(14);
  });

  test('an item replaces the token that stands there', () => {
    const [first] = completionsAt(sendAnalysis('ws.close(10, "x")', { library: ws, token: '10' }), 11, options);
    expect(first).toEqual({
      label: '1000 Normal Closure',
      detail: 'standard code',
      newText: '1000',
      span: { start: 9, end: 11 },
      edits: [],
      sortText: '000',
      filterText: '1000 Normal Closure NORMAL NORMAL_CLOSURE CLOSE_NORMAL OK',
      data: { code: 1000, use: 'send', privateSets: [] },
    });
  });

  test("the library's constant is written, with its import", () => {
    const edits = [{ span: { start: 0, end: 0 }, newText: 'import { CloseCode };\n' }];
    const writer: SourceWriter = {
      ...analysisOf('', {}).writer,
      constant: (_library, code) => (code === 1001 ? { text: 'CloseCode.Away', edits } : undefined),
    };
    const analysis = { ...sendAnalysis('ws.close()', { library: ws }), writer };
    const [normal, away] = completionsAt(analysis, 9, options);
    expect([normal!.newText, normal!.edits]).toEqual(['1000', []]);
    expect([away!.newText, away!.edits]).toEqual(['CloseCode.Away', edits]);
    expect(away!.filterText).toContain('CloseCode.Away');
  });

  test('nothing comes outside it', () => {
    const withReason = sendAnalysis('ws.close(1000, "bye")', { library: ws, token: '1000' });
    expect([3, 8, 15, 18, 21].map((offset) => labels(withReason, offset).length)).toEqual([0, 0, 0, 0, 0]);
    const possible = sendAnalysis('it.close()', { library: undefined, certainty: 'possible' });
    expect(labels(possible, 9)).toEqual([]);
    const wrapper = sendAnalysis('bye()', { library: ws, through: 'bye' });
    expect(labels(wrapper, 4)).toEqual([]);
  });
});

describe('where a received code is compared', () => {
  test('those codes come that the API reports', () => {
    expect(labels(receiveAnalysis('code === 1000', ['1000'], { library: ws }), 13)).toEqual([
      '1000 Normal Closure',
      '1006 Abnormal Closure',
      '1001 Going Away',
      '1005 No Status Rcvd',
      '1008 Policy Violation',
      '1011 Internal Error',
      '1012 Service Restart',
      '1013 Try Again Later',
      '1009 Message Too Big',
      '1003 Unsupported Data',
      '1002 Protocol error',
      '1007 Invalid frame payload data',
      '3000 Unauthorized',
      '3003 Forbidden',
      '3008 Timeout',
      '1014 Bad Gateway',
      '1010 Mandatory Ext.',
    ]);
  });

  test('also where nothing is written yet, when the analysis names the place', () => {
    const span = { start: 15, end: 15 };
    const received = { library: ws, api: receiveApi(ws, 'close-event'), certainty: 'certain' } as const;
    const analysis = analysisOf('event.code === ', { completionSpots: [{ kind: 'compare', span, received }] });
    const all = completionsAt(analysis, 15, { locale: 'zh-cn', privateCodes: undefined });
    expect(all.slice(0, 2).map(({ label, detail, newText }) => [label, detail, newText])).toEqual([
      ['1000 Normal Closure（正常关闭）', '标准代码', '1000'],
      ['1006 Abnormal Closure（异常关闭）', '仅在本地报告', '1006'],
    ]);
    expect(labels(analysis, 3)).toEqual([]);
  });
});

describe('while it is being typed', () => {
  /** The labels at the `|` of a text. */
  const at = async (source: string, languageId = 'typescript'): Promise<readonly string[]> => {
    const offset = source.indexOf('|');
    const text = source.slice(0, offset) + source.slice(offset + 1);
    return labels(await testEngine().analyse(languageId, text), offset);
  };
  const socket = "const ws = new WebSocket('wss://example.org');\n";
  const handler = (body: string) => `${socket}ws.onclose = (event) => {\n  ${body}\n};\n`;
  const reported = '1006 Abnormal Closure';

  test.each([
    'if (event.code === |) retry();',
    'if (event.code === |',
    'if (event.code === | && !stopped) retry();',
    'const lost = event.code !== |;',
    'const lost = event.code == |\n  retry();',
    'return event.code >= | ? 1 : 2;',
    'const { code } = event;\n  if (code === |) {\n    retry();\n  }',
    'if (Number(event.code) ===|) retry();',
    'switch (event.code) {\n    case |\n  }',
    'switch (event.code) {\n    case 1000:\n      return;\n    case |:\n      retry();\n  }',
  ])('codes come behind a comparison or a case: %j', async (body) => {
    expect(await at(handler(body))).toContain(reported);
  });

  test.each([
    'if (event.target === |) retry();',
    'if (count > |) retry();',
    '// event.code === |\n  retry();',
    "log('event.code === |');",
    'switch (event.type) {\n    case |\n  }',
    'const pick = (code) => |;',
  ])('nothing comes beside anything else: %j', async (body) => {
    expect(await at(handler(body))).toEqual([]);
  });

  test.each([
    [`${socket}ws.close(|);`, '1000 Normal Closure'],
    [`${socket}ws.close(|`, '1000 Normal Closure'],
    [`${socket}function end() {\n  ws?.close(|\n}`, '1000 Normal Closure'],
    ["import { Socket } from 'phoenix';\nnew Socket('/x').disconnect(null, |);", '1000 Normal Closure'],
    ["const stream = new WebSocketStream('wss://e');\nstream.close({ closeCode: | });", '1000 Normal Closure'],
    ['// Sockets of a WebSocket server.\nexport const bye = (ws) => ws.close(|);', '1000 Normal Closure'],
  ])('codes come in a call that holds none yet: %j', async (source, expected) => {
    expect(await at(source)).toContain(expected);
  });

  test.each([
    `${socket}ws.close(1000, |);`,
    `${socket}ws.send(|);`,
    "import fs from 'node:fs';\nconst ws = new WebSocket('wss://e');\nfs.close(|",
    "import { Socket } from 'phoenix';\nnew Socket('/x').disconnect(|);",
  ])('nothing comes where no code stands: %j', async (source) => {
    expect(await at(source)).toEqual([]);
  });
});

describe('the documentation of an item', () => {
  const data = { code: 4008, use: 'send', privateSets: [] } as const;

  test("is the project's own for its codes", () => {
    const markdown = completionDocumentation(data, { locale: 'en', privateCodes: declared, markdown: true });
    expect(markdown.split('\n')[0]).toBe('In this project: Removed by \\`root\\`.');
  });

  test('is plain text when the client shows no Markdown', () => {
    const text = completionDocumentation(data, { locale: 'en', privateCodes: declared, markdown: false });
    expect(text.split('\n')[0]).toBe('In this project: Removed by `root`.');
    expect(text).toContain('RFC 6455 §7.4.2 <https://datatracker.ietf.org/doc/html/rfc6455#section-7.4.2>');
  });

  test('of a received code has advice on reconnecting', () => {
    const documentation = completionDocumentation(
      { code: 1006, use: 'compare', privateSets: [] },
      { locale: 'zh-cn', privateCodes: undefined, markdown: true },
    );
    expect(documentation).toContain('**重连**：');
  });
});
