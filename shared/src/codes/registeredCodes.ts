import type { CodeEntry } from './codeDescription';
import { abnormalClosure } from './registered/abnormalClosure';
import { badGateway } from './registered/badGateway';
import { forbidden } from './registered/forbidden';
import { goingAway } from './registered/goingAway';
import { internalError } from './registered/internalError';
import { invalidPayload } from './registered/invalidPayload';
import { mandatoryExtension } from './registered/mandatoryExtension';
import { messageTooBig } from './registered/messageTooBig';
import { noStatusReceived } from './registered/noStatusReceived';
import { normalClosure } from './registered/normalClosure';
import { policyViolation } from './registered/policyViolation';
import { protocolError } from './registered/protocolError';
import { reserved1004 } from './registered/reserved1004';
import { serviceRestart } from './registered/serviceRestart';
import { timeout } from './registered/timeout';
import { tlsHandshake } from './registered/tlsHandshake';
import { tryAgainLater } from './registered/tryAgainLater';
import { unauthorized } from './registered/unauthorized';
import { unsupportedData } from './registered/unsupportedData';

/** The codes of the IANA registry, in ascending order. */
export const registeredCodes: ReadonlyMap<number, CodeEntry> = new Map([
  [1000, normalClosure],
  [1001, goingAway],
  [1002, protocolError],
  [1003, unsupportedData],
  [1004, reserved1004],
  [1005, noStatusReceived],
  [1006, abnormalClosure],
  [1007, invalidPayload],
  [1008, policyViolation],
  [1009, messageTooBig],
  [1010, mandatoryExtension],
  [1011, internalError],
  [1012, serviceRestart],
  [1013, tryAgainLater],
  [1014, badGateway],
  [1015, tlsHandshake],
  [3000, unauthorized],
  [3003, forbidden],
  [3008, timeout],
]);
