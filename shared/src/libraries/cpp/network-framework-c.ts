import { everyCode, sent } from '../fates';
import { constantsOf, text } from '../members';
import type { LibraryProfile } from '../profile';

const codes = {
  nw_ws_close_code_normal_closure: 1000,
  nw_ws_close_code_going_away: 1001,
  nw_ws_close_code_protocol_error: 1002,
  nw_ws_close_code_unsupported_data: 1003,
  nw_ws_close_code_no_status_received: 1005,
  nw_ws_close_code_abnormal_closure: 1006,
  nw_ws_close_code_invalid_frame_payload_data: 1007,
  nw_ws_close_code_policy_violation: 1008,
  nw_ws_close_code_message_too_big: 1009,
  nw_ws_close_code_mandatory_extension: 1010,
  nw_ws_close_code_internal_server_error: 1011,
  nw_ws_close_code_tls_handshake: 1015,
} as const;

/** The Network framework of Apple's platforms, from C and Objective-C. */
export const networkFrameworkC: LibraryProfile = {
  id: 'network-framework-c',
  name: 'Network.framework (C)',
  languages: ['cpp'],
  homepage: 'https://developer.apple.com/documentation/network/nw_ws_metadata_set_close_code',
  versions: 'published reference',
  modules: ['Network/Network.h'],
  exports: {},
  globals: {
    ...constantsOf(codes),
    nw_ws_close_code_t: { kind: 'constants', values: codes },
    nw_ws_metadata_set_close_code: { kind: 'function', send: 'set-close-code' },
    nw_ws_metadata_get_close_code: { kind: 'function', receive: 'get-close-code' },
  },
  types: {},
  sends: [
    {
      id: 'set-close-code',
      label: 'nw_ws_metadata_set_close_code()',
      code: { position: 1 },
      whenOmitted: 'required',
      fates: everyCode(sent),
      decidedBelow: text(
        'The Network framework is closed source: what it does with codes that must not be sent is not known.',
        'Network 框架不开源：它如何处理不可发送的代码无从得知。',
      ),
    },
  ],
  receives: [{ id: 'get-close-code', label: 'nw_ws_metadata_get_close_code()', reports: [[0, 65535]] }],
  constants: codes,
  evidence: [
    { claim: 'set-close-code', how: 'read', source: 'reference of the Network framework' },
    { claim: 'get-close-code', how: 'read', source: 'reference of the Network framework' },
    { claim: 'constants', how: 'read', source: 'reference of the Network framework' },
  ],
};
