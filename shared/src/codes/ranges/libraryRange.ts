import type { CodeEntry } from '../codeDescription';
import { registry, rfc6455, whatwgClose } from '../references';
import { text } from '../text';
import { freeToSend } from './common';

/** 3000–3999 but for the three registered ones: for libraries and frameworks, first come first served. */
export function libraryRange(code: number): CodeEntry {
  return {
    ...freeToSend,
    kind: 'library-range',
    status: 'unregistered',
    range: [3000, 3999],
    name: text('Library range, not registered (3000–3999)', '库使用的范围，未注册（3000–3999）'),
    shortNames: [],
    summary: text(
      `A code for libraries and frameworks; ${code} is not registered, so its meaning depends on the library.`,
      `供库和框架使用的代码；${code} 未注册，含义取决于所用的库。`,
    ),
    meaning: text(
      'The numbers 3000–3999 are for libraries, frameworks and applications that register them with IANA, first come first served. Only 3000, 3003 and 3008 are registered; what any other means is up to the library that sends it.',
      '3000–3999 供库、框架和应用向 IANA 注册使用，先到先得。目前只注册了 3000、3003 和 3008；其他编号的含义由发送它的库决定。',
    ),
    appliesWhen: text(
      `Use ${code} only when the library or framework in use gives it a meaning.`,
      `仅当所用的库或框架赋予了 ${code} 含义时才使用它。`,
    ),
    whenItOccurs: [
      text(
        'The library of the peer has a meaning for it: Centrifugo, SaltyRTC, AssemblyAI, autobahn-js and others use numbers of this range without registration.',
        '对端的库赋予了它含义：Centrifugo、SaltyRTC、AssemblyAI、autobahn-js 等未经注册就使用该范围内的编号。',
      ),
      text('An application chose the number for itself.', '应用自行选用了该编号。'),
    ],
    howToFix: [
      text(
        'Look it up in the documentation of the library or service on the other side.',
        '查阅另一端的库或服务的文档。',
      ),
      text(
        'For a code of your own application, take one of 4000–4999: they are made for that.',
        '应用自定义的代码请使用 4000–4999：它们正是为此保留的。',
      ),
      text('For a code that a public library defines, register it with IANA.', '公开的库所定义的代码应向 IANA 注册。'),
    ],
    peersView: text(
      `The peer sees ${code} and a clean close. Browsers can send it too. A peer that runs uWebSockets refuses 3000–3999 and reports 1006.`,
      `对端看到 ${code}，并视为正常完成的关闭。浏览器也可以发送。运行 uWebSockets 的对端会拒绝 3000–3999，并报告 1006。`,
    ),
    reconnect: {
      advice: 'depends',
      text: text(
        'It depends on the library. Centrifugo, for one, reconnects after 3000–3499 and not after 3500–3999.',
        '取决于所用的库。例如 Centrifugo 在 3000–3499 后重连，在 3500–3999 后不重连。',
      ),
    },
    httpAnalogue: undefined,
    grpcAnalogue: undefined,
    notes: [
      text(
        'Use without registration is common and harmless on the wire, but two libraries may mean different things by one number.',
        '未注册就使用很常见，在传输上并无害处，但同一编号在两个库中可能含义不同。',
      ),
    ],
    symptoms: [text('library code, framework code, unregistered code', '库的代码、框架的代码、未注册的代码')],
    references: [rfc6455('7.4.2'), registry, whatwgClose],
  };
}
