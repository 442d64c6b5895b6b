import type { Locale } from '../locale';
import { featuresEn } from './features.en';
import { featuresZhCn } from './features.zhCn';

/**
 * The texts of hovers, completion, hints and code actions. Parameters are ready Markdown or plain numbers as text;
 * `api` is the label of a send or receive API, as a code span.
 */
export type FeatureMessages = {
  /** Joins the items of a list: `1000, 3000`. */
  readonly listSeparator: string;
  /** Joins sentences. */
  readonly sentenceGap: string;
  /** Joins the clauses of a sentence. */
  readonly clauseSeparator: string;
  readonly fullStop: string;
  readonly labelled: (label: string, text: string) => string;
  /** A number with its name in running text. */
  readonly codeWithName: (code: string, name: string) => string;

  /** Standing of a code, as a part of a hover's first line. */
  readonly standing: {
    readonly maySend: string;
    readonly maySendHere: string;
    readonly neverSend: string;
    readonly unassigned: string;
    readonly outsideRange: string;
    readonly notACloseCode: string;
    readonly privateUse: string;
    readonly privateOf: (source: string) => string;
    readonly unregistered: string;
    readonly forClientsOnly: string;
    readonly forServersOnly: string;
    readonly localOnly: string;
    readonly fromPeer: string;
    readonly noConformingPeer: string;
    readonly notReportedBy: (api: string) => string;
    readonly limitOfRange: string;
    readonly inConstructedEvent: string;
    readonly expectedToFail: string;
    readonly reasonTooLong: string;
    readonly layerBelowDecides: string;
    readonly testDouble: string;
    readonly staysLocal: string;
    readonly possibleOnly: (name: string) => string;
  };

  /** What a send API does with a code, as a part of a hover's first line. */
  readonly outcome: {
    readonly sentAnyway: (api: string) => string;
    readonly emptied: (api: string) => string;
    readonly replaced: (api: string, code: string) => string;
    readonly refused: (api: string) => string;
    readonly dropped: (api: string) => string;
    readonly crashes: (api: string) => string;
    readonly converted: (api: string, code: string) => string;
    readonly standsForNone: (api: string) => string;
    readonly standsForNoFrame: (api: string) => string;
  };

  /** The same as sentences. `given` is the code as it stands in the source. */
  readonly fate: {
    readonly handedOn: (api: string, given: string) => string;
    readonly staysLocal: (api: string, given: string) => string;
    readonly sent: (api: string, given: string) => string;
    readonly emptied: (api: string, given: string) => string;
    readonly replaced: (api: string, given: string, code: string) => string;
    readonly refused: (api: string, given: string, error: string) => string;
    readonly withoutFrame: (api: string, given: string) => string;
    readonly dropped: (api: string, given: string) => string;
    readonly crashes: (api: string, given: string, error: string) => string;
    readonly converted: (api: string, given: string, code: string) => string;
    readonly illegalOnWire: string;
    readonly peerSees: (code: string) => string;
    readonly simulated: (api: string) => string;
  };

  /** Headings of a hover's parts. */
  readonly heading: {
    readonly causes: string;
    readonly fixes: string;
    readonly reconnect: string;
    readonly whenToSend: string;
    readonly instead: string;
    readonly accepts: string;
    readonly peersView: string;
    readonly reason: string;
    readonly asSent: string;
    readonly asReceived: string;
    readonly apart: string;
    readonly withoutCode: string;
    readonly withCode: string;
  };

  /** Replacements that are no codes. */
  readonly instead: {
    readonly noCode: string;
    /** Intent of the number that a string holds. */
    readonly sameNumber: string;
    readonly item: (replacement: string, intent: string) => string;
  };

  /** What a receive API reports. */
  readonly receive: {
    readonly reports: (api: string, codes: string) => string;
    /** Stands for the API from the second sentence on. */
    readonly it: string;
    readonly emptyFrameAs: (api: string, code: string) => string;
    readonly emptyFrameAsNothing: (api: string) => string;
    readonly droppedAs: (api: string, code: string) => string;
    readonly droppedAsNothing: (api: string) => string;
    readonly mapped: (api: string, codes: string, reported: string) => string;
  };

  readonly definition: {
    readonly maySend: (who: string) => string;
    readonly neverSend: string;
    readonly notSendable: string;
    readonly who: { readonly both: string; readonly client: string; readonly server: string };
    readonly browserMaySend: string;
    readonly browserMayNotSend: string;
    readonly reportedLocally: string;
    readonly fromPeer: string;
    readonly noConformingPeer: string;
  };

  /** The card of a send API. */
  readonly call: {
    readonly sendsCloseCode: string;
    readonly noCode: (callee: string) => string;
    readonly omittedSendsEmpty: string;
    readonly omittedSendsNothing: string;
    readonly omittedIsRequired: string;
    readonly omittedSends: (code: string) => string;
    readonly chipPeerSees: (code: string) => string;
    readonly chipNoFrame: string;
    readonly chipRequired: string;
    readonly chipSends: (code: string) => string;
    readonly sendsAsGiven: (codes: string) => string;
    readonly allOthers: string;
    readonly groupEmptied: (codes: string) => string;
    readonly groupReplaced: (codes: string, code: string) => string;
    readonly groupRefused: (codes: string, error: string) => string;
    readonly groupRefusedOnly: (codes: string) => string;
    readonly groupDropped: (codes: string) => string;
    readonly groupCrashes: (codes: string, error: string) => string;
    readonly reasonLimit: (limit: string) => string;
    readonly reasonLimitInCharacters: (limit: string) => string;
    readonly reasonUnchecked: string;
    readonly longer: {
      readonly sent: string;
      readonly emptied: string;
      readonly replaced: (code: string) => string;
      readonly refused: (error: string) => string;
      readonly dropped: string;
      readonly crashes: (error: string) => string;
      readonly cut: string;
      readonly illegalFrame: string;
    };
    readonly reasonLost: string;
    readonly reasonSentWith: (code: string) => string;
    readonly reasonRejected: (error: string) => string;
    readonly reasonCorrupts: string;
    readonly abrupt: (call: string) => string;
    readonly verifiedWith: (library: string, versions: string) => string;
  };

  readonly oddValue: string;
  readonly reasonBytes: (bytes: string, limit: string) => string;
  readonly reasonPast: (bytes: string) => string;

  readonly privateCode: {
    readonly meaningIn: (source: string, meaning: string) => string;
    readonly project: string;
    readonly reconnect: { readonly [advice in 'yes' | 'no' | 'after-change' | 'at-once' | 'after-delay']: string };
  };

  readonly links: {
    readonly explanation: string;
    readonly compare: string;
  };

  readonly actions: {
    readonly fixAll: string;
    readonly disableNextLine: (rule: string) => string;
    readonly disableFile: (rule: string) => string;
    readonly documentation: (rule: string) => string;
    readonly declare: (code: string, name: string) => string;
  };

  readonly completion: {
    readonly standard: string;
    readonly reported: string;
  };
};

/** The texts in one language. */
export function featureMessages(locale: Locale): FeatureMessages {
  return locale === 'zh-cn' ? featuresZhCn : featuresEn;
}
