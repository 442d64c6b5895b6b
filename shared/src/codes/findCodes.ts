import type { Locale } from '../locale';
import type { CodeSummary } from '../protocol';
import { listCodes, summarise } from './listCodes';

/**
 * Codes that fit what a person typed, best first: a number finds itself (also one that is not listed) and those that
 * begin with it; words are looked for in names, constant names, summaries and symptoms of both languages. An empty
 * query gives the whole list; a query that fits nothing gives an empty one.
 */
export function findCodes(query: string, locale: Locale): CodeSummary[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return listCodes(locale);
  const ranked = candidates(wanted, locale)
    .map((summary) => ({ summary, score: scoreOf(summary, wanted) }))
    .filter(({ score }) => score > 0);
  return ranked.sort((a, b) => b.score - a.score || a.summary.code - b.summary.code).map(({ summary }) => summary);
}

function candidates(wanted: string, locale: Locale): readonly CodeSummary[] {
  const listed = listCodes(locale);
  const number = numberIn(wanted);
  if (number === undefined || listed.some(({ code }) => code === number)) return listed;
  return [summarise(number, locale), ...listed];
}

/** The number that the whole query is, in decimal or hexadecimal notation. */
function numberIn(wanted: string): number | undefined {
  if (!/^(?:[+-]?\d+(?:_\d+)*(?:\.\d+)?|0x[\da-f]+)$/u.test(wanted)) return undefined;
  return Number(wanted.replaceAll('_', ''));
}

function scoreOf(summary: CodeSummary, wanted: string): number {
  const number = numberIn(wanted);
  if (number !== undefined) {
    if (summary.code === number) return 1000;
    if (String(summary.code).startsWith(wanted)) return 500;
  }
  const words = wanted.split(/[\s_,;，、；]+/u).filter((word) => word !== '');
  const phrase = words.join(' ');
  const fields: readonly (readonly [text: string, weight: number])[] = [
    [`${summary.code} ${summary.name}`, 8],
    [summary.keywords, 4],
    [summary.summary, 2],
  ];
  let score = 0;
  for (const [field, weight] of fields) {
    const haystack = field.toLowerCase().replaceAll('_', ' ');
    if (haystack.includes(phrase)) score += weight * 10;
    score += (weight * words.filter((word) => haystack.includes(word)).length) / words.length;
  }
  return coversEnough(summary, words) ? score : 0;
}

/** At least half of the words must occur somewhere, or the summary is no answer to the query. */
function coversEnough(summary: CodeSummary, words: readonly string[]): boolean {
  const everything = `${summary.code} ${summary.name} ${summary.keywords} ${summary.summary}`
    .toLowerCase()
    .replaceAll('_', ' ');
  return words.filter((word) => everything.includes(word)).length * 2 >= words.length;
}
