import type { en } from './en';

export const zhCn: { readonly [K in keyof typeof en]: string } = {
  sendCode: '发送 {code}（{name}）',
  sendBareCode: '发送 {code}',
  sendPrivateCode: '发送私有代码 {code}（须与对端约定）',
  sendNoCode: '不发送代码',
  callAbrupt: '用 {abrupt}() 直接断开连接',
  useConstant: '使用 {constant}',
  addToHttpStatus: '发送 4000 + {value}',
  writeNumber: '写成数字 {code}',
  swapArguments: '交换代码与原因',
  addCodeBefore: '在前面加上代码 {code}',
  giveCode: '给出代码 {code}',
  shortenReason: '将原因缩短到 {bytes} 字节',
  boundReason: '将原因截到 123 字节',
  guardForwarded: '替换不得发送的代码',
  lookFor: '改为判断 {code}（{name}）',
  lookForBare: '改为判断 {code}',
  include1005: '将 1005 与 1000 同样对待',
  removeSuppression: '删除此抑制注释',
  removeSuppressionRule: '从抑制注释中删除 {rule}',
};
