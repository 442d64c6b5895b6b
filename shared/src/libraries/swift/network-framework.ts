import { everyCode, sent } from '../fates';
import { text, type } from '../members';
import type { Export, LibraryProfile } from '../profile';
import { closeCodeEnum, constantsOf, type EnumValues } from './closeCodeEnums';

const definedCodes: EnumValues = {
  normalClosure: 1000,
  goingAway: 1001,
  protocolError: 1002,
  unsupportedData: 1003,
  noStatusReceived: 1005,
  abnormalClosure: 1006,
  invalidFramePayloadData: 1007,
  policyViolation: 1008,
  messageTooBig: 1009,
  mandatoryExtension: 1010,
  internalServerError: 1011,
  tlsHandshake: 1015,
};

const number: Export = { kind: 'function', converts: 0 };

/** `NWProtocolWebSocket.CloseCode`: codes of three ranges, each in a case of its own. */
export const networkCloseCode: Export = {
  ...closeCodeEnum(
    'CloseCode',
    {},
    {
      Defined: closeCodeEnum('DefinedCloseCode', definedCodes),
      protocolCode: { kind: 'function', converts: 0, takes: { 0: { carries: 'code', type: 'DefinedCloseCode' } } },
      applicationCode: number,
      privateCode: number,
    },
  ),
};

const exports: { readonly [name: string]: Export } = {
  NWProtocolWebSocket: {
    kind: 'type',
    type: 'NWProtocolWebSocket',
    exports: { CloseCode: networkCloseCode, Metadata: type('Metadata') },
  },
};

/** NWProtocolWebSocket of Apple's Network framework. */
export const networkFramework: LibraryProfile = {
  id: 'network-framework',
  name: 'Network (NWProtocolWebSocket)',
  languages: ['swift'],
  homepage: 'https://developer.apple.com/documentation/network/nwprotocolwebsocket',
  versions: 'Apple’s documentation; the source is closed',
  modules: ['Network'],
  signs: ['NWProtocolWebSocket'],
  exports,
  globals: exports,
  types: {
    NWProtocolWebSocket: { members: {} },
    Metadata: { members: { closeCode: { kind: 'received', receive: 'close-code', send: 'metadata.closeCode' } } },
    CloseCode: {
      received: 'close-code',
      members: {
        protocolCode: { kind: 'received', receive: 'close-code' },
        applicationCode: { kind: 'received', receive: 'close-code' },
        privateCode: { kind: 'received', receive: 'close-code' },
      },
    },
    DefinedCloseCode: { members: {}, received: 'defined-code' },
  },
  sends: [
    {
      id: 'metadata.closeCode',
      label: 'NWProtocolWebSocket.Metadata.closeCode',
      code: { position: 0, type: 'CloseCode' },
      whenOmitted: 'sent-empty',
      fates: everyCode(sent),
      decidedBelow: text(
        'The Network framework is closed source: what it does with codes that must not be sent is not known.',
        'Network 框架不开源：它如何处理不可发送的代码无从得知。',
      ),
      note: text(
        'The code goes out when this metadata is sent in a content context whose opcode is `.close`. 1000–2999 belong into `.protocolCode`, 3000–3999 into `.applicationCode`, 4000–4999 into `.privateCode`.',
        '当带有此元数据、opcode 为 `.close` 的内容上下文被发送时，代码随之发出。1000–2999 用 `.protocolCode`，3000–3999 用 `.applicationCode`，4000–4999 用 `.privateCode`。',
      ),
    },
  ],
  receives: [
    {
      id: 'close-code',
      label: 'NWProtocolWebSocket.CloseCode',
      reports: [[0, 65535]],
      type: 'CloseCode',
    },
    {
      id: 'defined-code',
      label: 'NWProtocolWebSocket.CloseCode.Defined',
      reports: [[0, 65535]],
      type: 'DefinedCloseCode',
    },
  ],
  constants: constantsOf('NWProtocolWebSocket.CloseCode.Defined', definedCodes),
  evidence: [
    { claim: 'metadata.closeCode', how: 'read', source: 'Apple documentation, NWProtocolWebSocket.Metadata' },
    { claim: 'close-code', how: 'read', source: 'Apple documentation, NWProtocolWebSocket.CloseCode' },
    { claim: 'defined-code', how: 'read', source: 'Apple documentation, NWProtocolWebSocket.CloseCode.Defined' },
    { claim: 'constants', how: 'read', source: 'Apple documentation, NWProtocolWebSocket.CloseCode.Defined' },
  ],
};
