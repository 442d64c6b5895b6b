import type { Locale } from '../locale';
import type { CodeSummary } from '../protocol';
import { listCodes, summarise } from './listCodes';

/**
 * Codes that fit what a person typed, best first: a number finds itself (also one that is not listed) and those that
 * begin with it; words are looked for in numbers, names, constant names, symptoms and summaries, symptoms in both
 * languages. An empty query gives the whole list, what is no close code at its end; a query that fits nothing gives an
 * empty one.
 */
export function findCodes(query: string, locale: Locale): CodeSummary[] {
  const wanted = query.trim().toLowerCase();
  const listed = listCodes(locale);
  if (wanted === '') return [...listed.filter(isCloseCode), ...listed.filter((each) => !isCloseCode(each))];
  const number = numberIn(wanted);
  if (number === undefined) return ranked(listed, (summary) => scoreOfWords(summary, wanted));
  const isListed = listed.some(({ code }) => code === number);
  const candidates = isListed ? listed : [summarise(number, locale), ...listed];
  return ranked(candidates, (summary) => scoreOfNumber(summary, number, wanted));
}

function isCloseCode({ code }: CodeSummary): boolean {
  return code >= 1000 && code <= 4999;
}

function ranked(summaries: readonly CodeSummary[], scoreOf: (summary: CodeSummary) => number): CodeSummary[] {
  return summaries
    .map((summary) => ({ summary, score: scoreOf(summary) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.summary.code - b.summary.code)
    .map(({ summary }) => summary);
}

/** The number that the whole query is, in decimal or hexadecimal notation. */
function numberIn(wanted: string): number | undefined {
  if (!/^(?:[+-]?\d+(?:_\d+)*(?:\.\d+)?|0x[\da-f]+)$/u.test(wanted)) return undefined;
  return Number(wanted.replaceAll('_', ''));
}

/** The code itself, codes that begin with the digits, then codes that speak of the number (`502` in "HTTP 502"). */
function scoreOfNumber(summary: CodeSummary, number: number, wanted: string): number {
  if (summary.code === number) return 1000;
  if (String(summary.code).startsWith(wanted)) return 500;
  return wanted.length >= 2 && wordsOf(summary.keywords).includes(wanted) ? 100 : 0;
}

/** Weighs each word by where it occurs; 0 when fewer than half of the words occur at all. */
function scoreOfWords(summary: CodeSummary, wanted: string): number {
  const words = wordsOf(wanted);
  if (words.length === 0) return 0;
  const phrase = normalised(wanted);
  const name = normalised(`${summary.code} ${summary.name}`);
  const keywords = normalised(summary.keywords);
  const text = normalised(summary.summary);
  const weights = words.map((word) => {
    if (name.includes(word)) return 8;
    if (keywords.includes(word)) return 4;
    return text.includes(word) ? 2 : 0;
  });
  const found = weights.filter((weight) => weight > 0).length;
  if (found * 2 < words.length) return 0;
  const isKeyword = keywords.split(/[;,\u3001] */u).includes(phrase);
  const bonus = (name.includes(phrase) ? 80 : 0) + (keywords.includes(phrase) ? 40 : 0) + (isKeyword ? 20 : 0);
  const covered = (found / words.length) ** 2;
  return bonus + (covered * weights.reduce<number>((sum, weight) => sum + weight, 0)) / words.length;
}

function normalised(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\s_]+/gu, ' ')
    .trim();
}

/** Latin words and numbers as they are; Chinese, which sets no spaces, as overlapping pairs of characters. */
function wordsOf(text: string): readonly string[] {
  return normalised(text)
    .split(/[^\p{L}\p{N}.]+/u)
    .flatMap((run) => run.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? [])
    .flatMap((run) => (/^\p{Script=Han}{3,}$/u.test(run) ? pairsOfCharacters(run) : [run]));
}

function pairsOfCharacters(run: string): readonly string[] {
  const characters = Array.from(run);
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
