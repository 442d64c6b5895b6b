import type { Text } from '../../locale';
import type { CodeDescription, CodeStatus, ReconnectAdvice } from '../codeDescription';
import { text } from '../text';

export const headings = {
  description: text('Description', '描述'),
  whenItOccurs: text('When it occurs', '何时发生'),
  howToFix: text('How to fix', '如何修复'),
  sending: text('Sending rules', '发送规则'),
  insteadOfIt: text('What to send instead', '应改用的代码'),
  reconnecting: text('Reconnecting', '重新连接'),
  analogues: text('Analogues', '相近的状态'),
  notes: text('Good to know', '值得注意'),
  references: text('References', '参考资料'),
  sideBySide: text('Side by side', '并列对照'),
  keyDifferences: text('Key differences', '关键区别'),
  whichApplies: text('Which one applies when', '何时适用哪一个'),
  whatToDo: text('What to do', '应对方法'),
} as const;

export const factLabels = {
  standing: text('Status', '状态'),
  names: text('Names in code', '代码中的名称'),
  inCloseFrame: text('May stand in a Close frame', '可出现在关闭帧中'),
  whoMaySend: text('Who may send it', '可由谁发送'),
  chosenBy: text('Chosen by', '由谁选定'),
  fromBrowser: text('A script in a browser may send it', '浏览器脚本可发送'),
  reportedLocally: text('Only reported locally', '仅由本地报告'),
  cleanClose: text('Clean close (`wasClean`)', '正常完成的关闭（`wasClean`）'),
  peersView: text('What the peer sees', '对端所见'),
  reconnect: text('Reconnect', '重连'),
  http: text('Nearest HTTP status', '最接近的 HTTP 状态'),
  grpc: text('Nearest gRPC status', '最接近的 gRPC 状态'),
} as const;

export const statusLabels: { readonly [S in CodeStatus]: Text } = {
  'rfc-6455': text('defined in RFC 6455', '由 RFC 6455 定义'),
  'iana-registry': text('registered with IANA', '已在 IANA 注册'),
  reserved: text('reserved without a meaning', '保留，没有含义'),
  'local-only': text('reserved for local reports, must not be sent', '保留供本地报告，不得发送'),
  'not-used': text('not used by the protocol', '协议不使用'),
  unassigned: text('not assigned, kept for future standards', '未分配，留给未来的标准'),
  unregistered: text('for libraries, not registered', '供库使用，未注册'),
  'private-use': text('private use by agreement', '私有使用，由双方约定'),
  undefined: text('outside the registry, undefined', '在注册表之外，未定义'),
  'not-encodable': text('cannot be encoded', '无法编码'),
};

export const senderLabels: { readonly [S in CodeDescription['whoMaySend']]: Text } = {
  both: text('client and server', '客户端和服务器'),
  client: text('clients only', '仅客户端'),
  server: text('servers only', '仅服务器'),
  nobody: text('nobody', '任何一方都不可'),
};

export const chooserLabels: { readonly [C in CodeDescription['chosenBy']]: Text } = {
  application: text('the application', '应用程序'),
  implementation: text('the WebSocket implementation, seldom the application', 'WebSocket 实现，很少由应用程序选定'),
  either: text('the application or the WebSocket implementation', '应用程序或 WebSocket 实现'),
  nobody: text('nobody', '无'),
};

export const cleanCloseLabels: { readonly [C in CodeDescription['cleanClose']]: Text } = {
  yes: text('yes', '是'),
  'usually-not': text('usually not', '通常不是'),
  no: text('no', '否'),
  'not-applicable': text('does not apply', '不适用'),
};

export const reconnectLabels: { readonly [A in ReconnectAdvice]: Text } = {
  yes: text('yes', '应当重连'),
  no: text('no', '不要重连'),
  'with-delay': text('yes, with random and growing delays', '应当重连，间隔随机并逐渐增大'),
  'with-long-delay': text('only after a long delay', '仅在较长延迟之后'),
  'after-change': text('only after something has changed', '仅在作出改变之后'),
  depends: text('depends on the agreement of the two sides', '取决于双方的约定'),
  'not-applicable': text('does not apply', '不适用'),
};

export const yes = text('yes', '是');
export const no = text('no', '否');
export const none = text('none', '无');
export const closeWithoutCode = text('no code', '不带代码');
export const dropConnection = text('no Close frame', '不发关闭帧');
