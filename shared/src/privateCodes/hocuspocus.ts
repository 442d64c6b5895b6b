import { privateCode, type PrivateCodeSet } from './privateCodeSet';

/** Hocuspocus. Its constants are objects `{ code, reason }`, known from the library's profile. */
export const hocuspocus: PrivateCodeSet = {
  id: 'hocuspocus',
  name: 'Hocuspocus',
  detect: { modules: ['@hocuspocus/*'] },
  codes: [
    privateCode(1009, 'MessageTooBig', undefined, 'A message is too big for the server.', '消息超出服务器允许的大小。'),
    privateCode(4205, 'ResetConnection', undefined, 'The server resets the connection.', '服务器重置了连接。'),
    privateCode(4401, 'Unauthorized', undefined, 'The client is not authenticated.', '客户端未通过身份验证。'),
    privateCode(4403, 'Forbidden', undefined, 'The client may not open this document.', '客户端无权打开该文档。'),
    privateCode(4408, 'ConnectionTimeout', undefined, 'The connection timed out.', '连接超时。'),
  ],
  source: 'ueberdosis/hocuspocus 3ec6084 packages/common/src/CloseEvents.ts',
};
