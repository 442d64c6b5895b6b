import type { FeatureMessages } from './features';

/** Chinese text sets a space between Han characters and Latin letters or digits. */
function spaced(text: string): string {
  return /^\p{Script=Han}/u.test(text) ? text : ` ${text}`;
}

/** The same behind a text that Han characters follow. */
function beforeHan(text: string): string {
  return /\p{Script=Han}$/u.test(text) ? text : `${text} `;
}

/** The same on both sides. */
function spacedAround(text: string): string {
  return beforeHan(spaced(text));
}

export const featuresZhCn: FeatureMessages = {
  listSeparator: '、',
  sentenceGap: '',
  clauseSeparator: '；',
  fullStop: '。',
  labelled: (label, text) => `**${label}**：${text}`,
  codeWithName: (code, name) => `${code}（${name}）`,

  standing: {
    maySend: '可以发送',
    maySendHere: '此处可以发送',
    neverSend: '绝不可发送',
    unassigned: '尚未分配，不应发送',
    outsideRange: '超出关闭代码的范围',
    notACloseCode: '不是关闭代码',
    privateUse: '私有代码',
    privateOf: (source) => `${spacedAround(source).trimStart()}的私有代码`,
    unregistered: '未注册',
    forClientsOnly: '仅供客户端使用',
    forServersOnly: '供服务器使用',
    localOnly: '仅在本地报告，不会在网络上传输',
    fromPeer: '来自对端',
    noConformingPeer: '合规的对端不会发送它',
    notReportedBy: (api) => `${api} 不会报告它`,
    limitOfRange: '范围的边界',
    inConstructedEvent: '位于手工构造的事件中',
    layerBelowDecides: '由下层决定',
    testDouble: '测试替身，不会真正发送',
    staysLocal: '不会到达对端',
    reasonTooLong: '但关闭原因过长',
    expectedToFail: '此测试预期该调用失败',
    possibleOnly: (name) => `若是 WebSocket 关闭代码，则为 ${name}；但此处没有任何证据能够证明这一点。`,
  },

  outcome: {
    sentAnyway: (api) => `${api} 仍会照样发出`,
    emptied: (api) => `${api} 会改发空的关闭帧`,
    replaced: (api, code) => `${api} 会改发 ${code}`,
    refused: (api) => `${api} 会拒绝它`,
    dropped: (api) => `${api} 什么也不发送`,
    crashes: (api) => `${api} 会使程序崩溃`,
    converted: (api, code) => `${api} 会将其当作 ${code}`,
    standsForNone: (api) => `对 ${api} 而言表示空的关闭帧`,
    standsForNoFrame: (api) => `对 ${api} 而言表示不发送关闭帧`,
  },

  fate: {
    handedOn: (api, given) => `${api} 不作检查，直接将 ${given} 交给下层。`,
    staysLocal: (api, given) => `${api} 只在本端使用 ${given}，对端永远不会知道。`,
    sent: (api, given) => `${api} 会将 ${given} 原样发出。`,
    emptied: (api, given) => `${api} 会丢弃 ${given}，改为发送不含代码的关闭帧。`,
    replaced: (api, given, code) => `${api} 不会发送 ${given}，关闭帧中的代码会变成 ${code}。`,
    refused: (api, given, error) => `${api} 会拒绝 ${given}：${error}。`,
    withoutFrame: (api, given) => `${api} 把 ${given} 理解为“不发送关闭帧”，直接结束连接。`,
    dropped: (api, given) => `对于 ${given}，${api} 既不发送关闭帧，也不报告错误。`,
    crashes: (api, given, error) => `${given} 会使 ${api} 令程序崩溃：${error}。`,
    converted: (api, given, code) => `${api} 会把 ${given} 转换为 ${code}。`,
    illegalOnWire: '会检查代码的对端将因此使连接失败。',
    peerSees: (code) => `对端会报告 ${code}。`,
    simulated: (api) => `${api} 是测试替身：不会真正发送任何数据，因此使用什么代码都可以。`,
  },

  heading: {
    causes: '何时发生',
    fixes: '如何修复',
    reconnect: '重连',
    whenToSend: '何时发送',
    instead: '应改用的代码',
    accepts: '会原样发送的代码',
    peersView: '对端所见',
    reason: '关闭原因',
    asSent: '作为发送方',
    asReceived: '作为接收方',
    withoutCode: '不给代码时',
    withCode: '给出代码时',
    apart: '区分',
  },

  instead: {
    noCode: '不给代码',
    sameNumber: '该数字本身',
    item: (replacement, intent) => `${replacement}：${intent}`,
  },

  receive: {
    reports: (api, codes) => `${api} 可能报告 ${codes}。`,
    it: '它',
    emptyFrameAs: (api, code) => `收到不含代码的关闭帧时，${beforeHan(api)}报告 ${code}，而其他接口报告 1005。`,
    emptyFrameAsNothing: (api) => `收到不含代码的关闭帧时，${beforeHan(api)}不给出任何值，而其他接口报告 1005。`,
    droppedAs: (api, code) => `连接在没有关闭帧的情况下断开时，${beforeHan(api)}报告 ${code}，而其他接口报告 1006。`,
    droppedAsNothing: (api) => `连接在没有关闭帧的情况下断开时，${beforeHan(api)}不给出任何值，而其他接口报告 1006。`,
    mapped: (api, codes, reported) => `${beforeHan(api)}会把对端发来的 ${codes} 变为 ${reported}。`,
  },

  definition: {
    maySend: (who) => `${who}可以发送。`,
    neverSend: '绝不可放入关闭帧。',
    notSendable: '不应发送。',
    who: { both: '客户端和服务器均', client: '仅客户端', server: '服务器' },
    browserMaySend: '浏览器脚本可以发送它。',
    browserMayNotSend: '浏览器脚本不能发送它：只能发送 1000 和 3000–4999。',
    reportedLocally: '由本地报告，并非对端发送。',
    fromPeer: '对端发送的代码。',
    noConformingPeer: '合规的对端不会发送它。',
  },

  call: {
    sendsCloseCode: '关闭 WebSocket 连接',
    noCode: (callee) => `${callee} 未给出代码`,
    omittedSendsEmpty: '发送空的关闭帧，对端报告 1005。',
    omittedSendsNothing: '不发送关闭帧，对端报告 1006。',
    omittedIsRequired: '必须给出代码。',
    omittedSends: (code) => `发送 ${code}。`,
    chipPeerSees: (code) => `对端看到 ${code}`,
    chipNoFrame: '不发送关闭帧',
    chipRequired: '必须给出代码',
    chipSends: (code) => `发送 ${code}`,
    sendsAsGiven: (codes) => `原样发送${spaced(codes)}`,
    allOthers: '其余所有代码',
    groupEmptied: (codes) => `对于${spaced(codes)}，改发空的关闭帧`,
    groupReplaced: (codes, code) => `对于${spaced(codes)}，改发 ${code}`,
    groupRefused: (codes, error) => `拒绝${spaced(codes)}，错误为 ${error}`,
    groupRefusedOnly: (codes) => `拒绝${spaced(codes)}`,
    groupDropped: (codes) => `对于${spaced(codes)}，既不发送也不报错`,
    groupCrashes: (codes, error) => `对于${spaced(codes)}，会使程序崩溃，错误为 ${error}`,
    reasonLimit: (limit) => `最多 ${limit} 个 UTF-8 字节。`,
    reasonLimitInCharacters: (limit) => `最多 ${limit} 个字符，但关闭帧只能容纳 123 个 UTF-8 字节。`,
    reasonUnchecked: '关闭帧最多容纳 123 个 UTF-8 字节。',
    longer: {
      sent: '超长时照原样发送。',
      emptied: '超长时改发空的关闭帧。',
      replaced: (code) => `超长时改发 ${code}。`,
      refused: (error) => `超长时会被拒绝：${error}。`,
      dropped: '超长时什么也不发送，也不报错。',
      crashes: (error) => `超长时程序会崩溃：${error}。`,
      cut: '超长时会被截断。',
      illegalFrame: '超长时会产生非法帧，对端将使连接失败。',
    },
    reasonLost: '不给代码时，关闭原因会丢失。',
    reasonSentWith: (code) => `不给代码时，会与 ${code} 一起发送。`,
    reasonRejected: (error) => `不给代码时会被拒绝：${error}。`,
    reasonCorrupts: '不给代码时，其前两个字节会被当作代码。',
    abrupt: (call) => `${call} 会直接断开连接，不发送关闭帧。`,
    verifiedWith: (library, versions) => `${library}，验证版本：${versions}`,
  },

  oddValue: '关闭代码是 1000–4999 之间的整数；字符串、小数和空值都不是关闭代码。',
  reasonBytes: (bytes, limit) => `${bytes} 个 UTF-8 字节，上限为 ${limit}。`,
  reasonPast: (bytes) => `${bytes} 个 UTF-8 字节，超过了 123 字节的上限。`,

  privateCode: {
    meaningIn: (source, meaning) => `在${spacedAround(source)}中：${meaning}`,
    project: '本项目',
    reconnect: {
      yes: '应当重连。',
      no: '不要重连。',
      'after-change': '仅在情况有所改变之后重连。',
      'at-once': '立即重连。',
      'after-delay': '延迟一段时间后重连。',
    },
  },

  links: {
    explanation: '完整说明',
    compare: '比较',
  },

  actions: {
    fixAll: '应用所有安全的关闭代码修复',
    disableNextLine: (rule) => `在此行忽略 ${rule}`,
    disableFile: (rule) => `在此文件中忽略 ${rule}`,
    documentation: (rule) => `查看 ${rule} 的说明`,
    declare: (code, name) => `将 ${code} 以 ${name} 为名加入项目的代码表`,
  },

  completion: {
    standard: '标准代码',
    reported: '仅在本地报告',
  },
};
