import type { Analysis } from '../../server/src/analysis/site';
import type { DeclaredCode } from '../../shared/src/protocol';
import { browserWebSocket } from '../../shared/src/libraries/javascript/browser-websocket';
import { bun } from '../../shared/src/libraries/javascript/bun';
import { hono } from '../../shared/src/libraries/javascript/hono';
import { mockSocket } from '../../shared/src/libraries/javascript/mock-socket';
import { ws } from '../../shared/src/libraries/javascript/ws';
import { sanic } from '../../shared/src/libraries/python/sanic';
import { starlette } from '../../shared/src/libraries/python/starlette';
import { play } from '../../shared/src/libraries/scala/play';
import { analysisOf, defineAnalysis, receiveAnalysis, sendAnalysis, spanOf } from './analyses';

/** One hover whose text is kept in `hovers/<name>.<locale>.md`. */
export type HoverCase = {
  readonly name: string;
  readonly analysis: Analysis;
  /** Where the cursor stands. */
  readonly at: number;
  readonly privateCodes?: readonly DeclaredCode[];
  readonly trustedCommands?: readonly string[];
  readonly markdown?: false;
};

const kicked: DeclaredCode = {
  code: 4008,
  name: 'KICKED_BY_*ADMIN*',
  meaning: 'Removed by <b>a moderator</b>.',
  reconnect: false,
};

function send(
  code: string,
  parts: Omit<Parameters<typeof sendAnalysis>[1], 'token'>,
): Pick<HoverCase, 'analysis' | 'at'> {
  const text = `socket.close(${code})`;
  return { analysis: sendAnalysis(text, { ...parts, token: code }), at: spanOf(text, code).start + 1 };
}

function name(text: string, parts: Parameters<typeof sendAnalysis>[1]): Pick<HoverCase, 'analysis' | 'at'> {
  return { analysis: sendAnalysis(text, parts), at: spanOf(text, 'close').start };
}

function receive(
  text: string,
  codes: readonly string[],
  parts: Parameters<typeof receiveAnalysis>[2],
): Pick<HoverCase, 'analysis' | 'at'> {
  return { analysis: receiveAnalysis(text, codes, parts), at: spanOf(text, codes[0]!).start };
}

const reportsEmptyFrameAs1006 = {
  ...ws,
  receives: [{ ...ws.receives[0]!, label: 'close event', emptyFrame: 1006, note: undefined as never }],
};

const keepsCodes = { ...ws, sends: [{ ...ws.sends[0]!, staysLocal: true }] };

const closeOfStarlette = starlette.sends.find(({ id }) => id === 'close')!;
const beforeAccept = {
  ...starlette,
  sends: [
    { ...closeOfStarlette, layers: [], decidedBelow: closeOfStarlette.unaccepted!.says, note: undefined as never },
  ],
};

export const hoverCases: readonly HoverCase[] = [
  { name: 'send-1006-ws', ...send('1006', { library: ws }) },
  { name: 'send-1005-ws-without-command-links', ...send('1005', { library: ws }), trustedCommands: [] },
  { name: 'send-1005-ws-plain-text', ...send('1005', { library: ws }), markdown: false },
  { name: 'send-1000-ws', ...send('1000', { library: ws }) },
  { name: 'send-1001-browser', ...send('1001', { library: browserWebSocket }) },
  { name: 'send-1010-ws-server', ...send('1010', { library: ws, side: 'server' }) },
  { name: 'send-401-ws', ...send('401', { library: ws }) },
  { name: 'send-2000-unknown-library', ...send('2000', { library: undefined }) },
  { name: 'send-4008-of-the-project', ...send('4008', { library: ws }), privateCodes: [kicked] },
  {
    name: 'send-4401-of-a-set',
    ...send('4401', { library: ws, site: { privateSets: ['graphql-transport-ws'] } }),
  },
  {
    name: 'receive-1002-with-the-rule-of-a-set',
    ...receive('code === 1002', ['1002'], { library: ws, privateSets: ['graphql-transport-ws'] }),
  },
  {
    name: 'send-long-reason',
    ...send('1000', { library: ws, reason: { span: { start: 0, end: 0 }, text: '再见'.repeat(21) } }),
  },
  { name: 'send-4001-of-nobody', ...send('4001', { library: ws }) },
  { name: 'send-1006-that-means-no-frame', ...send('1006', { library: sanic }) },
  { name: 'send-1005-that-means-an-empty-frame', ...send('1005', { library: play }) },
  { name: 'send-1006-where-the-layer-below-decides', ...send('1006', { library: hono }) },
  { name: 'send-1008-before-accept', ...send('1008', { library: beforeAccept }) },
  { name: 'send-4001-that-stays-local', ...send('4001', { library: keepsCodes }) },
  { name: 'send-1006-test-double', ...send('1006', { library: mockSocket, apiId: 'server.close' }) },
  { name: 'send-string-browser', ...send("'1000'", { library: browserWebSocket }) },
  { name: 'send-fraction-ws', ...send('1000.7', { library: ws }) },
  { name: 'send-null-ws', ...send('null', { library: ws }) },
  { name: 'call-without-code-ws', ...name('socket.close()', { library: ws }) },
  { name: 'call-where-the-layer-below-decides', ...name('socket.close()', { library: hono }) },
  { name: 'call-browser', ...name('socket.close(1000)', { library: browserWebSocket, token: '1000' }) },
  { name: 'receive-1006-browser', ...receive('event.code === 1006', ['1006'], { library: browserWebSocket }) },
  {
    name: 'receive-1005-of-three',
    ...receive('case 1005: case 1006: case 1015:', ['1005', '1006', '1015'], { library: ws, operator: 'case' }),
  },
  { name: 'receive-1015-browser', ...receive('event.code === 1015', ['1015'], { library: browserWebSocket }) },
  {
    name: 'receive-1006-for-empty-frames',
    ...receive('code === 1006', ['1006'], { library: reportsEmptyFrameAs1006 }),
  },
  {
    name: 'receive-1006-of-refused-codes',
    ...receive('code === 1006', ['1006'], { library: bun, apiId: 'server-close' }),
  },
  { name: 'receive-range', ...receive('event.code >= 4000', ['4000'], { library: ws, operator: '>=' }) },
  { name: 'define-1001', analysis: defineAnalysis('const GOING_AWAY = 1001', 'GOING_AWAY', '1001'), at: 20 },
  { name: 'define-1006', analysis: defineAnalysis('const LOST = 1006', 'LOST', '1006'), at: 14 },
  { name: 'possible', ...send('1001', { library: undefined, certainty: 'possible' }) },
];

/** Offsets at which nothing may be shown. */
export const silentCases: readonly Pick<HoverCase, 'name' | 'analysis' | 'at'>[] = [
  { name: 'a receiver', analysis: sendAnalysis('socket.close(1000)', { library: ws, token: '1000' }), at: 2 },
  { name: 'a comment', analysis: analysisOf('// 1006', {}), at: 4 },
  { name: 'a string', analysis: analysisOf("'1006'", {}), at: 2 },
  {
    name: 'the name of a call that is only possible',
    analysis: sendAnalysis('it.close()', { library: ws, certainty: 'possible' }),
    at: 5,
  },
  {
    name: 'the name of a call to an unknown library',
    analysis: sendAnalysis('it.close(1000)', { library: undefined, token: '1000' }),
    at: 5,
  },
  {
    name: 'a possible code without a name',
    analysis: sendAnalysis('it.close(4123)', { library: undefined, token: '4123', certainty: 'possible' }),
    at: 10,
  },
];
