import { fateOf } from '../../../../shared/src/libraries/fates';
import type { Fate, SendApi } from '../../../../shared/src/libraries/profile';
import type { ConstantValue } from '../../analysis/site';
import { sentValue } from '../../rules/sentValue';

/** What becomes of a constant given as the code: the fate of the number it counts as. */
export type Outcome = {
  readonly fate: Fate;
  /** Set when the API turns the value into this number first. */
  readonly convertedTo?: number;
};

/** What a send API does with a constant; `undefined` when the profile does not say. */
export function outcomeOf(api: SendApi, value: ConstantValue): Outcome | undefined {
  const read = sentValue(api, { value, text: '', span: { start: 0, end: 0 }, form: 'literal' });
  switch (read.kind) {
    case 'code': {
      const fate = fateOf(api.fates, read.code);
      return fate && (value.kind === 'number' ? { fate } : { fate, convertedTo: read.code });
    }
    case 'number':
      return (
        read.fate && (read.becomes === undefined ? { fate: read.fate } : { fate: read.fate, convertedTo: read.becomes })
      );
    case 'string':
    case 'nothing':
      return read.fate && { fate: read.fate };
    case 'boolean':
    case 'none':
      return undefined;
  }
}
