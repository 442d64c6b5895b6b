import { privateCode, type PrivateCodeSet } from './privateCodeSet';

/** The server of OBS Studio, protocol 5. */
export const obsWebsocket: PrivateCodeSet = {
  id: 'obs-websocket',
  name: 'obs-websocket',
  detect: {
    modules: [
      'obs-websocket-js',
      'obs-websocket-js/*',
      'obsws_python',
      'simpleobsws',
      'obws',
      'github.com/andreykaipov/goobs',
      'obsws_python/*',
      'OBSWebsocketDotNet',
      'OBSWebsocketDotNet/*',
      'io.obswebsocket.community.client/*',
      'obws/*',
      'github.com/andreykaipov/goobs/*',
      'package:obs_websocket/obs_websocket.dart',
    ],
    subprotocols: ['obswebsocket.json', 'obswebsocket.msgpack'],
  },
  codes: [
    privateCode(4000, 'UnknownReason', undefined, 'The server does not say why.', '服务器未说明原因。'),
    privateCode(
      4002,
      'MessageDecodeError',
      undefined,
      'The server could not decode a message.',
      '服务器无法解码消息。',
    ),
    privateCode(4003, 'MissingDataField', undefined, 'A required field is missing.', '缺少必需的字段。'),
    privateCode(4004, 'InvalidDataFieldType', undefined, 'A field has the wrong type.', '字段类型不正确。'),
    privateCode(4005, 'InvalidDataFieldValue', undefined, 'A field has an invalid value.', '字段的值无效。'),
    privateCode(4006, 'UnknownOpCode', undefined, 'The op code is not known.', '操作码无法识别。'),
    privateCode(
      4007,
      'NotIdentified',
      undefined,
      'A message was sent before identifying.',
      '尚未 identify 就发送了消息。',
    ),
    privateCode(4008, 'AlreadyIdentified', undefined, 'Identify was sent twice.', '重复发送了 identify。'),
    privateCode(4009, 'AuthenticationFailed', undefined, 'The password is wrong or missing.', '密码错误或缺失。'),
    privateCode(4010, 'UnsupportedRpcVersion', undefined, 'The RPC version is not supported.', '不支持该 RPC 版本。'),
    privateCode(
      4011,
      'SessionInvalidated',
      'no',
      'The session was ended in OBS (the Kick button): the client must not connect again by itself.',
      '会话已在 OBS 中被终止（“踢出”按钮）：客户端不得自动重新连接。',
    ),
    privateCode(
      4012,
      'UnsupportedFeature',
      undefined,
      'A feature was asked for that this server does not support.',
      '请求了服务器不支持的功能。',
    ),
  ],
  source: 'obsproject/obs-websocket 032c993 src/websocketserver/types/WebSocketCloseCode.h',
};
