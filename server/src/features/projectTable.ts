import type { DeclaredCode } from '../../../shared/src/protocol';
import type { Analysis, Edit } from '../analysis/site';
import type { Finding } from '../rules/finding';

/** The name and number that a code gets in the project's table; the author may rename it there. */
export function declarationFor(analysis: Analysis, { span, code }: Finding): DeclaredCode | undefined {
  if (code === undefined || code < 3000 || code > 4999) return undefined;
  const site = analysis.sites.find((one) => one.span.start === span.start && one.span.end === span.end);
  const reason = site?.send?.reason?.text;
  const name = site?.constantName ?? (reason === undefined ? '' : nameFromReason(reason));
  return { code, name: name === '' ? `Code${code}` : name, ...(reason !== undefined && { meaning: reason }) };
}

/** `session expired!` becomes `SessionExpired`; at most four words. */
function nameFromReason(reason: string): string {
  const words = reason.match(/[\p{L}\p{N}]+/gu) ?? [];
  const name = words
    .slice(0, 4)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
  return /^\p{L}/u.test(name) ? name : '';
}

/** The text of a new project file that declares one code. */
export function newProjectFile(declared: DeclaredCode): string {
  return `{\n  "privateCodes": [\n    ${written(declared)}\n  ]\n}\n`;
}

/** Whether a project file has a table of private codes. */
export function hasTable(text: string): boolean {
  return memberOf(text, 'privateCodes') !== undefined;
}

/**
 * The edit that adds a code to the table of a project file, in the file's own layout; a table is made where there is
 * none. `undefined` when the text is no JSON object, or its table no list.
 */
export function addToTable(text: string, declared: DeclaredCode): Edit | undefined {
  const root = outerObject(text);
  if (!root) return undefined;
  const table = memberOf(text, 'privateCodes');
  if (!table) return asMember(text, root, declared);
  if (text[table.start] !== '[') return asReplacement(text, table, declared);
  const elements = elementsOf(text, table);
  const [first] = elements;
  const last = elements.at(-1);
  if (!first || !last) {
    const indent = indentAt(text, table.start);
    const inner = `${endOfLine(text)}${indent}${unit(text)}${written(declared)}${endOfLine(text)}${indent}`;
    return { span: { start: table.start + 1, end: table.end - 1 }, newText: inner };
  }
  const before = text.slice(table.start + 1, first.start);
  const gap = before.includes('\n') ? before.slice(before.lastIndexOf('\n')).replace(/^\n/u, endOfLine(text)) : ' ';
  const isTall = text.slice(first.start, first.end).includes('\n');
  const entry = isTall ? tall(text, declared, gap) : written(declared);
  return { span: { start: last.end, end: last.end }, newText: `,${gap}${entry}` };
}

type Range = { readonly start: number; readonly end: number };

function written({ code, name, meaning }: DeclaredCode): string {
  const more = meaning === undefined ? '' : `, "meaning": ${JSON.stringify(meaning)}`;
  return `{ "code": ${code}, "name": ${JSON.stringify(name)}${more} }`;
}

/** An entry over several lines, as its neighbours are. */
function tall(text: string, { code, name, meaning }: DeclaredCode, gap: string): string {
  const lines = [`"code": ${code}`, `"name": ${JSON.stringify(name)}`];
  if (meaning !== undefined) lines.push(`"meaning": ${JSON.stringify(meaning)}`);
  return `{${lines.map((line) => `${gap}${unit(text)}${line}`).join(',')}${gap}}`;
}

function asMember(text: string, root: Range, declared: DeclaredCode): Edit {
  const newline = endOfLine(text);
  const indent = unit(text);
  const member = `${newline}${indent}"privateCodes": [${newline}${indent}${indent}${written(declared)}${newline}${indent}]`;
  const content = text.slice(root.start + 1, root.end - 1).trimEnd();
  const end = root.start + 1 + content.length;
  const rest = text.slice(end, root.end - 1);
  const isEmpty = content.trim() === '';
  return {
    span: isEmpty ? { start: root.start + 1, end: root.end - 1 } : { start: end, end },
    newText: `${isEmpty ? '' : ','}${member}${isEmpty || !rest.includes('\n') ? newline : ''}`,
  };
}

/** `"privateCodes": null` stands for no table. */
function asReplacement(text: string, table: Range, declared: DeclaredCode): Edit | undefined {
  if (text.slice(table.start, table.end) !== 'null') return undefined;
  const newline = endOfLine(text);
  const indent = indentAt(text, table.start);
  const newText = `[${newline}${indent}${unit(text)}${written(declared)}${newline}${indent}]`;
  return { span: table, newText };
}

function outerObject(text: string): Range | undefined {
  const value = parsed(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return { start: text.indexOf('{'), end: text.lastIndexOf('}') + 1 };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return undefined;
  }
}

/** The value of a member of the outermost object; `undefined` when it has none of that name. */
function memberOf(text: string, key: string): Range | undefined {
  const root = outerObject(text);
  if (!root) return undefined;
  for (const part of partsOf(text, root)) {
    const match = /^\s*("(?:[^"\\]|\\.)*")\s*:\s*/u.exec(text.slice(part.start, part.end));
    if (match && JSON.parse(match[1] ?? '""') === key) return trimmed(text, part.start + match[0].length, part.end);
  }
  return undefined;
}

function elementsOf(text: string, list: Range): readonly Range[] {
  return partsOf(text, list)
    .map(({ start, end }) => trimmed(text, start, end))
    .filter(({ start, end }) => end > start);
}

/** What stands between the commas of an object or list. */
function partsOf(text: string, outer: Range): readonly Range[] {
  const parts: Range[] = [];
  let start = outer.start + 1;
  let depth = 0;
  const tokens = /"(?:[^"\\]|\\.)*"|[[\]{},]/gu;
  tokens.lastIndex = start;
  for (let token = tokens.exec(text); token && token.index < outer.end - 1; token = tokens.exec(text)) {
    if (token[0] === '{' || token[0] === '[') depth += 1;
    else if (token[0] === '}' || token[0] === ']') depth -= 1;
    else if (token[0] === ',' && depth === 0) {
      parts.push({ start, end: token.index });
      start = token.index + 1;
    }
  }
  return [...parts, { start, end: outer.end - 1 }];
}

function trimmed(text: string, start: number, end: number): Range {
  const part = text.slice(start, end);
  return { start: start + part.length - part.trimStart().length, end: start + part.trimEnd().length };
}

function indentAt(text: string, offset: number): string {
  return /^[ \t]*/u.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1))?.[0] ?? '';
}

/** One step of indentation, as the file has it; two blanks when it shows none. */
function unit(text: string): string {
  return /\n([ \t]+)\S/u.exec(text)?.[1] ?? '  ';
}

function endOfLine(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
