import { cleanCloseMissed } from './clean-close-missed';
import { codeNeverReceived } from './code-never-received';
import { codeOutOfRange } from './code-out-of-range';
import { codeRejectedByLibrary } from './code-rejected-by-library';
import { codeSilentlyChanged } from './code-silently-changed';
import { conflictingPrivateCode } from './conflicting-private-code';
import { magicCode } from './magic-code';
import { peerMayRefuse } from './peer-may-refuse';
import { reasonLost } from './reason-lost';
import { reasonTooLong } from './reason-too-long';
import { reasonUnbounded } from './reason-unbounded';
import { receivedCodeForwarded } from './received-code-forwarded';
import { reservedCodeSent } from './reserved-code-sent';
import type { Rule } from './rule';
import { unassignedCodeSent } from './unassigned-code-sent';
import { undeclaredPrivateCode } from './undeclared-private-code';
import { unregisteredCode } from './unregistered-code';
import { unusedSuppression } from './unused-suppression';
import { wrongArgument } from './wrong-argument';
import { wrongEndpoint } from './wrong-endpoint';

/** Every rule, in the order of tables in documents. */
export const rules: readonly Rule[] = [
  reservedCodeSent,
  codeOutOfRange,
  unassignedCodeSent,
  codeRejectedByLibrary,
  codeSilentlyChanged,
  wrongEndpoint,
  reasonTooLong,
  reasonLost,
  reasonUnbounded,
  receivedCodeForwarded,
  wrongArgument,
  codeNeverReceived,
  unregisteredCode,
  undeclaredPrivateCode,
  conflictingPrivateCode,
  cleanCloseMissed,
  peerMayRefuse,
  magicCode,
  unusedSuppression,
];
