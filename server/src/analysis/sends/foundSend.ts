import type { LibraryProfile, SendApi } from '../../../../shared/src/libraries/profile';
import type { SyntaxNode } from '../../syntax/node';
import type { CallAround } from './callees';
import type { Certainty } from '../site';

/** What proves that a call sends. */
export type Proof = {
  readonly library: LibraryProfile | undefined;
  readonly api: SendApi | undefined;
  readonly side: 'client' | 'server' | undefined;
  readonly certainty: Certainty;
  /** The code, where it is known by itself and no API says where it stands. */
  readonly code?: SyntaxNode;
  /** Nothing but names says that the receiver is a WebSocket. */
  readonly byName?: true;
};

/** A send call that stands in the text, before its code is followed. */
export type Found = CallAround & {
  readonly proof: Proof;
  readonly nameNode: SyntaxNode;
  /** Where code and reason stand, when no API says it. */
  readonly places?: Partial<Pick<SendApi, 'code' | 'reason'>>;
  /** The code, where it stands at no place of a known call. */
  readonly code?: SyntaxNode;
  /** The default of a parameter, which a send may be found to speak for. */
  readonly isDefault?: true;
};
