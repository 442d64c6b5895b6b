import type { Language } from '../languages/language';
import { combine, finish, sendsOf } from './combine';
import type { SyntaxTree } from '../syntax/tree';
import type { Purpose } from './engine';
import { createIncrementalFindings } from './versions/incremental';
import type { Analysis } from './site';
import { findSuppressions } from './suppressions';
import { createWriter } from './writer';

/** An analysis that holds nothing. */
export function emptyAnalysis(
  languageId: string,
  language: Language,
  text: string,
  limited?: Analysis['limited'],
): Analysis {
  return {
    languageId,
    text,
    sites: [],
    sends: [],
    suppressions: [],
    writer: createWriter(language, languageId, text),
    ...(limited && { limited }),
  };
}

/** Analyses the versions of one document, each from what is left of the one before. */
export type Analyser = {
  /** The analysis of the version that the tree now is. It holds no syntax node and outlives the tree. */
  analyse(text: string): Analysis;
};

/** Makes the analyser of a document whose tree takes its versions one after the other. */
export function createAnalyser(languageId: string, language: Language, tree: SyntaxTree, purpose: Purpose): Analyser {
  const findings = createIncrementalFindings(language, tree, purpose);
  return {
    analyse(text) {
      const suppressions = findSuppressions(
        text,
        (offset) => language.commentAt(tree.rootNode, offset) ?? language.markupCommentAt?.(languageId, text, offset),
      );
      const empty = { ...emptyAnalysis(languageId, language, text), suppressions };
      const found = findings.of(text);
      const sends = sendsOf(found);
      const drafts = combine(found, sends);
      const spots = found.flatMap((each) => each.spots);
      const privateSets = drafts.length > 0 ? findings.privateSets() : [];
      return {
        ...empty,
        sends,
        sites: finish(drafts, privateSets),
        ...(spots.length > 0 && { completionSpots: spots }),
        ...(findings.gaveUp && { limited: 'too-many-names' as const }),
      };
    },
  };
}
