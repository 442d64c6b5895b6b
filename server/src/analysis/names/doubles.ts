import type { SourceFile } from '../versions/sourceFile';

/**
 * What shows that a test puts something of its own in the place of WebSockets: a class, function or value that goes by
 * such a name (`FakeWebSocket`, `createMockSocket`, `fake_ws`, `webSocketMock`), or a stub of the platform's class.
 */
const doubles = new RegExp(
  [
    String.raw`(?:[Ff]ake|[Mm]ock(?:ed)?|[Ss]tub(?:bed)?|[Dd]ummy)_?\w{0,30}?(?:[Ss]ocket|W[Ss]|_ws)s?(?![a-z])`,
    // Tests themselves are called so as well: `TestWebSocketClose`.
    String.raw`(?<!\b(?:func|def)\s)\bTest_?\w{0,30}?(?:[Ss]ocket|W[Ss])s?(?![A-Za-z_])`,
    String.raw`(?:[Ss]ocket|W[Ss]|\bws)_?(?:[Ff]ake|[Mm]ock|[Ss]tub|[Dd]ouble)s?(?![a-z])`,
    // `mock<WebSocket>()`, `jest.Mocked<WebSocket>`
    String.raw`(?:[Ff]ake|[Mm]ock|[Ss]tub)\w{0,16}<[\w.]{0,30}(?:[Ss]ocket|W[Ss])\w{0,16}>`,
    String.raw`\bstubGlobal\(\s{0,9}["']WebSocket["']`,
  ].join('|'),
  'u',
);

/**
 * Whether a file plays sockets. What is only called a socket there may be one of them, however it is come by: it closes
 * with any code, since what it lets others see is sent by nobody.
 */
export function playsSockets(file: SourceFile): boolean {
  return file.matches(doubles);
}
