import type { SendCall } from '../analysis/site';

/** Whether a call stands where its connection is not accepted yet: no Close frame is sent, and what it is given is lost. */
export function isBeforeAccept({ api }: SendCall): boolean {
  return api?.unaccepted !== undefined && api.decidedBelow === api.unaccepted.says;
}
