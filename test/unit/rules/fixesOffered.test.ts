import { expect, test } from 'vitest';
import { checkAnalysis } from '../../../server/src/rules/checkAnalysis';
import { checkOptions } from '../../harness/checkOptions';
import { testEngine } from '../../harness/testEngine';

/** The titles of all fixes that are offered in a text. */
async function titlesIn(languageId: string, text: string): Promise<readonly string[]> {
  const analysis = await testEngine().analyse(languageId, text);
  const findings = checkAnalysis(analysis, checkOptions);
  return findings.flatMap(({ fixes }) => fixes.map(({ title }) => title));
}

test('the word for nothing is not written among bits', async () => {
  const text = `-module(client).
-behaviour(websocket_client).

websocket_info(stop, _Conn, State) -> {close, <<1005:16>>, State}.
`;
  expect(await titlesIn('erlang', text)).toEqual(['Send 1000 (Normal Closure)']);
});

test('nor in a conversion', async () => {
  const text = `use tokio_websockets::{CloseCode, Message};

async fn leave(mut stream: Stream) {
    let _ = stream.send(Message::close(Some(CloseCode::NO_STATUS_RECEIVED), "")).await;
}
`;
  expect(await titlesIn('rust', text)).toEqual(['Send 1000 (Normal Closure)']);
});

test('no number takes the place of a value that carries its code', async () => {
  const text = `package main

import "github.com/centrifugal/centrifuge"

func leave(node *centrifuge.Node) {
	node.OnConnect(func(client *centrifuge.Client) {
		client.Disconnect(centrifuge.DisconnectConnectionClosed)
	})
}
`;
  expect(await titlesIn('go', text)).toEqual([]);
});

test('the arms of a conditional are not made the same where another code is at hand', async () => {
  const text = "new WebSocket('wss://a').close(failed ? 1011 : 1000, 'done');\n";
  expect(await titlesIn('javascript', text)).toEqual(['Send 4011, a private code to agree on with the peer']);
  const bun = 'Bun.serve({ websocket: { message: (ws) => ws.close(done ? 1000 : 1005) } });\n';
  expect(await titlesIn('javascript', bun)).toEqual(['Send 1000 (Normal Closure)']);
});

test('a connection is dropped only by what can drop it', async () => {
  const adapter = `import crossws from 'crossws/adapters/node';
crossws({ hooks: { open: (peer) => {} } }).close(1006);
`;
  expect(await titlesIn('javascript', adapter)).toEqual(['Send 1011 (Internal Error)', 'Send 1000 (Normal Closure)']);
  const app = `import websocket
app = websocket.WebSocketApp("ws://example.org")
app.close(status=1006)
`;
  expect(await titlesIn('python', app)).toEqual(['Send 1011 (Internal Error)', 'Send 1000 (Normal Closure)']);
});

test('Chinese names stand in brackets without brackets of their own', async () => {
  const analysis = await testEngine().analyse('javascript', "new WebSocket('wss://a').close(1001);\n");
  const [finding] = checkAnalysis(analysis, { ...checkOptions, locale: 'zh-cn' });
  expect(finding?.message).toBe(
    'WebSocket.close() 会拒绝 1001（Going Away，端点离开）：InvalidAccessError。它只接受 1000 和 3000–4999。',
  );
  expect(finding?.fixes[0]?.title).toBe('发送 1000（Normal Closure，正常关闭）');
});

test('who may refuse a code is told in Chinese', async () => {
  const text = "import WebSocket from 'ws';\nnew WebSocket('wss://a').close(1013);\n";
  const [finding] = checkAnalysis(await testEngine().analyse('javascript', text), {
    ...checkOptions,
    locale: 'zh-cn',
    rules: { 'peer-may-refuse': 'info' },
  });
  expect(finding?.message).toContain('Undertow（使连接失败）和 Ratchet 与 Pawl（以 1002 回应）');
});
