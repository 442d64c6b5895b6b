import type { CodeEntry } from '../codeDescription';
import { registry, rfc6455, whatwgClose } from '../references';
import { text } from '../text';
import { registryCode } from './common';

export const timeout: CodeEntry = {
  ...registryCode,
  registeredName: 'Timeout',
  name: text('Timeout', '超时'),
  shortNames: ['TIMEOUT'],
  whoMaySend: 'both',
  chosenBy: 'application',
  browserMaySend: true,
  cleanClose: 'yes',
  summary: text('The other side did not act in time.', '对方没有及时响应。'),
  meaning: text(
    'The application waited for something, such as a login or an answer, and it did not come in time. The registry likens it to HTTP 408.',
    '应用在等待某件事（例如登录或应答），但没有及时等到。注册表将其比作 HTTP 408。',
  ),
  appliesWhen: text(
    'Use 3008 when your application gave up waiting and still can send a Close frame.',
    '应用放弃等待、但仍能发送关闭帧时，使用 3008。',
  ),
  whenItOccurs: [
    text(
      'The client did not log in or send its first message within the time allowed.',
      '客户端没有在规定时间内登录或发送首条消息。',
    ),
    text('A request of the application was not answered in time.', '应用层的请求没有及时得到应答。'),
    text(
      'Centrifugo uses 3008 for a slow client, AssemblyAI for the maximum session duration, SaltyRTC for its own timeout.',
      'Centrifugo 用 3008 表示客户端过慢，AssemblyAI 用它表示达到最长会话时间，SaltyRTC 用它表示自己的超时。',
    ),
  ],
  howToFix: [
    text('Read the reason and find out which wait ran out.', '查看关闭原因（reason），弄清是哪一项等待超时。'),
    text('Send the expected message sooner, or raise the time allowed.', '更早发送所期待的消息，或延长允许的时间。'),
    text('Keep long work off the thread or event loop that answers.', '不要让耗时工作占用负责应答的线程或事件循环。'),
  ],
  peersView: text(
    'The peer sees 3008 and a clean close. Browsers can send it too. A peer that runs uWebSockets refuses 3000–3999 and reports 1006.',
    '对端看到 3008，并视为正常完成的关闭。浏览器也可以发送。运行 uWebSockets 的对端会拒绝 3000–3999，并报告 1006。',
  ),
  reconnect: {
    advice: 'with-delay',
    text: text('Yes, with increasing delays.', '应当重连，间隔逐渐增大。'),
  },
  httpAnalogue: { names: ['408 Request Timeout'], note: text("in the registry's own words", '依据注册表原文') },
  grpcAnalogue: { names: ['DEADLINE_EXCEEDED'] },
  notes: [
    text(
      'A line that was silent for too long is usually cut without a Close frame: that shows as 1006, not as 3008.',
      '长时间没有流量的连接通常会在没有关闭帧的情况下被切断：那表现为 1006，而不是 3008。',
    ),
  ],
  symptoms: [text('timeout, timed out, no answer in time, login timeout, 408', '超时、未及时应答、登录超时、408')],
  references: [registry, rfc6455('7.4.2'), whatwgClose],
};
