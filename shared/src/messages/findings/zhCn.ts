import type { en } from './en';

export const zhCn: { readonly [K in keyof typeof en]: string } = {
  // reserved-code-sent
  reserved1004: '1004 是没有含义的保留代码，不得发送。',
  reserved1005: '1005 表示“关闭帧不带代码”，不得发送。',
  reserved1006: '1006 表示“没有收到关闭帧”，不得发送。',
  reserved1015: '1015 表示“TLS 握手失败”，不得发送。',
  insteadOf1004: '若消息过大，请发送 {code}。',
  insteadOf1005NoCode: '不想发送代码就省略它；正常结束请发送 1000。',
  insteadOf1005: '正常结束请发送 1000。',
  insteadOf1006: '出错请发送 {code}。',
  insteadOf1006Abrupt: '出错请发送 {code}；若要像 1006 所表示的那样直接断开连接，请调用 {abrupt}()。',
  insteadOf1015: '出错请发送 {code}；1015 只由 TLS 层报告。',

  // What a send API does with a code
  apiRejects: '{label} 会拒绝它：{error}。',
  apiCrashes: '{label} 会使程序崩溃：{error}。',
  apiSendsReserved: '{label} 不作检查就把它发到网络上，对端必须使连接失败。',
  apiSendsInvalid: '{label} 不作检查就把它发到网络上，对端可能以 1002 使连接失败。',
  apiSendsEmpty: '{label} 会改为发送空的关闭帧，对端会报告 1005。',
  apiReplaces: '{label} 会改为发送 {with}。',
  apiDrops: '{label} 什么也不发送，也不报错。',

  // What the layers below do with it
  layersDecide: '由下层决定。{clauses}。',
  layerClause: '{layers}：{what}',
  layerSends: '原样发送到网络上',
  layerEmpties: '发送空的关闭帧',
  layerReplaces: '改为发送 {with}',
  layerRefuses: '拒绝它（{error}）',
  layerDrops: '什么也不发送，也不报错',
  layerCrashes: '使程序崩溃（{error}）',

  apiTakesOnly: '它只接受 {codes}。',

  // code-out-of-range
  outOfRange: '{value} 不在关闭代码的范围 1000–4999 之内。',
  notWhole: '{value} 不是整数，而关闭代码必须是整数。',
  notANumber: '这个值不是数字（NaN），而关闭代码必须是数字。',
  fractionCut: '{label} 会将它截为 {code}。',
  fractionRounded: '{label} 会将它舍入为 {code}。',
  usePrivateCode: '自定义含义请使用 4000–4999。',

  // unassigned-code-sent
  unassigned: '{code} 为协议的未来版本保留（1016–2999 尚未分配）。',

  // code-rejected-by-library
  libraryRejects: '{label} 会拒绝 {code}（{name}）：{error}。',
  libraryCrashes: '把 {code}（{name}）交给 {label} 会使程序崩溃：{error}。',

  // code-silently-changed
  libraryEmpties: '{label} 不会发送 {code}（{name}）：发出的是空的关闭帧，对端会报告 1005。',
  libraryReplaces: '{label} 不会发送 {code}（{name}）：对端收到的是 {with}，而此处毫无提示。',
  libraryDrops: '{label} 会丢弃 {code}（{name}）：既不发送关闭帧，也不报错。',
  sendCodeThatArrives: '请使用能够送达的代码，例如 {code}。',
  writeWhatIsSent: '请写出真正发送的内容。',

  // wrong-endpoint
  serverSends1010: '1010（Mandatory Ext.）供客户端使用，用来告诉服务器缺少哪个扩展。',
  serverSends1010Instead: '服务器应当拒绝握手，或以 {code} 关闭。',

  // reason-too-long
  reasonTooLong: '这个原因占 {bytes} 个 UTF-8 字节，而关闭帧只能容纳 {limit} 字节。',
  reasonTooLongAtLeast: '这个原因至少占 {bytes} 个 UTF-8 字节，而关闭帧只能容纳 {limit} 字节。',
  reasonTooLongCharacters: '这个原因有 {characters} 个字符，而 {label} 最多接受 {limit} 个。',
  reasonRejected: '{label} 会拒绝它：{error}。',
  reasonCut: '{label} 会不声不响地将其截断。',
  reasonIllegalFrame: '{label} 会发出违反协议的帧，对端会使连接失败。',
  reasonDropped: '{label} 什么也不发送，也不报错。',
  reasonCrashes: '{label} 会使程序崩溃：{error}。',
  reasonEmptied: '{label} 会改为发送空的关闭帧。',
  shortenReason: '请缩短它，详细信息请在关闭之前用消息发送。',

  // reason-lost
  reasonLost: '这个原因不会送达：没有代码时，{label} 会丢弃它。',
  reasonLostRejected: '原因之前必须有代码：{label} 会拒绝这次调用：{error}。',
  reasonLostCorrupt: '没有代码时，{label} 会把原因写在代码的位置，对端会收到损坏的关闭帧。',
  reasonLostNoFrame: '这个原因不会送达：没有代码时，{label} 不发送关闭帧。',
  reasonLostEmptied: '这个原因不会送达：对于 {code}，{label} 发送的是空的关闭帧。',
  makePayload: '请用 {maker}(1000, …) 生成负载，它会在文本前写入代码。',
  giveACode: '请同时给出代码，例如 1000。',

  // reason-unbounded
  reasonUnbounded: '关闭帧最多容纳 123 字节的原因，而没有什么能保证 {source} 不超过它。',
  reasonUnboundedRejected: '一旦过长，{label} 就会失败：{error}。',
  reasonUnboundedIllegal: '一旦过长，{label} 就会发出违反协议的帧，对端会使连接失败。',
  reasonUnboundedDropped: '一旦过长，{label} 就什么也不发送，也不报错。',
  boundReason: '请发送简短的固定文本并把细节写入日志，或者将其截短。',

  // received-code-forwarded
  forwarded: '这里把收到的代码原样转发，它可能是 {codes}。',
  forwardedRefused: '{label} 会拒绝 {codes}：{error}。',
  forwardedCrashes: '遇到 {codes} 时，{label} 会使程序崩溃。',
  forwardedSent: '{label} 会把 {codes} 发到网络上，而这是禁止的。',
  forwardedReplaced: '{label} 会用 {with} 代替 {codes}，使故障看起来像别的事情。',
  forwardedDropped: '遇到 {codes} 时，{label} 什么也不发送，连接会继续打开。',
  guardForwarded: '1005 请不带代码关闭，其余请以 {code} 关闭。',
  guardForwardedCode: '1005 请以 1000 关闭，其余请以 {code} 关闭。',
  guardEmpty: '1005 请不带代码关闭。',
  guardEmptyCode: '请改为发送 1000。',
  guardFailures: '请改为发送 {code}。',
  guardFailure: '请改为发送 {code}。',

  // wrong-argument
  httpStatusNamed: '{code} 是 HTTP 状态码（{name}），不是关闭代码。',
  httpStatus: '{code} 看起来像 HTTP 状态码，它不是关闭代码。',
  exitCode: '{code} 看起来像退出码，它不是关闭代码。',
  heldHttpStatus: '{value} 是 401 之类的 HTTP 状态码，不是关闭代码：关闭代码从 1000 开始。',
  addToHttpStatus: '请改为发送 4000 + {value}：它是自定义代码，仍能看出状态码。',
  insteadOfStatus: '请改为发送 {code}。',
  codeIsString: '代码写成了字符串。',
  codeIsText: '关闭代码的位置上是一段文本。',
  codeIsNothing: '代码写成了 {value}，它不是代码。',
  codeIsBoolean: '代码写成了 {value}，而关闭代码是数字。',
  writeNumber: '请写成数字 {code}。',
  leaveOut: '不想发送代码，请将其省略。',
  codeAndReasonSwapped: '代码与原因写反了：{label} 的代码在前。',
  codeAndReasonSwappedReasonFirst: '代码与原因写反了：{label} 的原因在前。',
  putCodeBefore: '请在它前面给出代码，例如 1000。',

  // code-never-received
  neverReceived: '{label} 从不报告 {code}，因此这里永远不成立。',
  neverReceivedMapped: '{label} 会报告 {with} 而不是 {code}，因此这里永远不成立。',
  neverReceivedRange: '{label} 不会报告 {comparison} 的代码，因此这里永远不成立。',
  neverReceived1015: 'TLS 握手失败与其他断线一样，报告为 1006。',
  checkForInstead: '请改为判断 {code}。',

  // unregistered-code
  unregistered: '{code} 没有注册：3000–3999 供在 IANA 注册的代码使用（已注册的有 3000、3003 和 3008）。',
  usePrivateInstead: '自己使用的代码应当取自 4000–4999。',

  // undeclared-private-code
  undeclared: '本项目的私有关闭代码表中没有 {code}。',
  declareIt: '请把它加入表中，或改用表中的代码。',

  // conflicting-private-code
  twoNames: '{code} 在这里有两个名称：{first} 和 {second}。',
  twoNumbers: '{name} 在这里有两个数字：{first} 和 {second}。',
  tableNamesIt: '本项目的代码表把 {code} 称为 {first}，而不是 {second}。',
  tableNumbersIt: '本项目的代码表给 {name} 的数字是 {first}，而不是 {second}。',
  oneOfThemIsWrong: '对端只能凭数字分辨，请只保留一个。',
  firstNamedHere: '最先在此命名。',

  // clean-close-missed
  cleanCloseMissed: '1005 同样是正常关闭：对端关闭时没有给出代码。而这里会因此重连。',
  treatAs1000: '请像对待 1000 一样对待它。',

  // peer-may-refuse
  peerMayRefuse: '{code} 是合法的，但有些接收方不接受它：{who}。',

  // magic-code
  magicCode: '请使用 {library} 为 {code} 提供的常量 {constant}。',

  // unused-suppression
  unusedSuppression: '这条注释没有抑制任何结果。',
  unusedSuppressionRule: '此处没有可由 {rule} 抑制的结果。',
  unknownSuppressionRule: '没有名为 {rule} 的规则。',
};
