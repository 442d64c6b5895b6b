import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Position, Range } from 'vscode-languageserver';

/** An object of unknown shape, as it comes from a client. */
export type UnknownRecord = { readonly [key: string]: unknown };

/** Thrown by the readers below; reaches the client as the answer to its request. */
export function invalidParams(what: string): ResponseError {
  return new ResponseError(ErrorCodes.InvalidParams, what);
}

/** Reads an object. */
export function readRecord(value: unknown, path: string): UnknownRecord {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as UnknownRecord;
  throw invalidParams(`${path} must be an object`);
}

/** Reads a list and each of its items. */
export function readList<T>(value: unknown, path: string, readItem: (item: unknown, path: string) => T): readonly T[] {
  if (!Array.isArray(value)) throw invalidParams(`${path} must be a list`);
  return value.map((item: unknown, index) => readItem(item, `${path}[${index}]`));
}

/** Reads a string. */
export function readString(value: unknown, path: string): string {
  if (typeof value === 'string') return value;
  throw invalidParams(`${path} must be a string`);
}

/** Reads a whole number of any sign. */
export function readInteger(value: unknown, path: string): number {
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  throw invalidParams(`${path} must be a whole number`);
}

/** Reads a position; both parts are from 0 up. */
export function readPosition(value: unknown, path: string): Position {
  const position = readRecord(value, path);
  const line = readInteger(position['line'], `${path}.line`);
  const character = readInteger(position['character'], `${path}.character`);
  if (line < 0 || character < 0) throw invalidParams(`${path} must not be negative`);
  return { line, character };
}

/** Reads a range; the ends may stand in any order. */
export function readRange(value: unknown, path: string): Range {
  const range = readRecord(value, path);
  return { start: readPosition(range['start'], `${path}.start`), end: readPosition(range['end'], `${path}.end`) };
}

/** The URI in `textDocument`, which nearly every request has. */
export function readDocumentUri(params: UnknownRecord): string {
  return readString(readRecord(params['textDocument'], 'textDocument')['uri'], 'textDocument.uri');
}
