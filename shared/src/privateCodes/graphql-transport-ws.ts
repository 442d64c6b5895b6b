import { namedValues, privateCode, rangeRule, type PrivateCodeSet } from './privateCodeSet';

const codes = [
  privateCode(
    4004,
    'BadResponse',
    'no',
    'The client got an invalid message from the server.',
    '客户端从服务器收到了无效消息。',
  ),
  privateCode(
    4005,
    'InternalClientError',
    'no',
    'An error in the client while it handled a message.',
    '客户端处理消息时发生内部错误。',
  ),
  privateCode(
    4400,
    'BadRequest',
    'no',
    'A message of unknown type or format: the server closes at once.',
    '消息的类型或格式无法识别：服务器立即关闭连接。',
  ),
  privateCode(
    4401,
    'Unauthorized',
    'no',
    'Subscribe was sent before the connection was acknowledged.',
    '在 ConnectionAck 之前就发送了 Subscribe。',
  ),
  privateCode(
    4403,
    'Forbidden',
    'yes',
    'The server refused the connection, mostly for its credentials; access may be granted later.',
    '服务器拒绝了连接，多半与凭据有关；之后可能会获得访问权限。',
  ),
  privateCode(
    4406,
    'SubprotocolNotAcceptable',
    'no',
    'The subprotocol that was offered is not acceptable.',
    '所提供的子协议不被接受。',
  ),
  privateCode(
    4408,
    'ConnectionInitialisationTimeout',
    'yes',
    'No ConnectionInit came in time.',
    '未在规定时间内收到 ConnectionInit。',
  ),
  privateCode(4409, 'SubscriberAlreadyExists', 'no', 'An operation id is in use already.', '操作 ID 已被占用。'),
  privateCode(
    4429,
    'TooManyInitialisationRequests',
    'no',
    'More than one ConnectionInit was sent.',
    '发送了多个 ConnectionInit。',
  ),
  privateCode(
    4499,
    undefined,
    'yes',
    'Made up by the client itself: `client.terminate()` was called.',
    '由客户端自行生成：调用了 `client.terminate()`。',
  ),
  privateCode(4500, 'InternalServerError', 'no', 'An unhandled error in the server.', '服务器发生未处理的错误。'),
  privateCode(
    4504,
    'ConnectionAcknowledgementTimeout',
    'yes',
    'No ConnectionAck came in time.',
    '未在规定时间内收到 ConnectionAck。',
  ),
];

/** The graphql-transport-ws subprotocol, as graphql-ws defines it. */
export const graphqlTransportWs: PrivateCodeSet = {
  id: 'graphql-transport-ws',
  name: 'graphql-transport-ws',
  detect: {
    modules: ['graphql-ws', 'graphql-ws/*'],
    subprotocols: ['graphql-transport-ws'],
    names: ['GRAPHQL_TRANSPORT_WS_PROTOCOL'],
  },
  codes,
  exports: [{ modules: ['graphql-ws'], name: 'CloseCode', values: namedValues(codes) }],
  ranges: [
    rangeRule(
      1002,
      1004,
      'The graphql-ws client takes this as fatal and does not try again.',
      'graphql-ws 客户端将其视为致命错误，不再重试。',
    ),
    rangeRule(
      1007,
      1011,
      'The graphql-ws client takes this as fatal and does not try again.',
      'graphql-ws 客户端将其视为致命错误，不再重试。',
    ),
    rangeRule(
      1015,
      1999,
      'The graphql-ws client takes this as fatal and does not try again.',
      'graphql-ws 客户端将其视为致命错误，不再重试。',
    ),
  ],
  source: 'enisdenjo/graphql-ws af4f5c9 PROTOCOL.md, src/common.ts, src/client.ts, src/server.ts',
};
