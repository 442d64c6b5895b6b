import { describeCode } from '../../../../shared/src/codes/describeCode';
import { lastPartOf } from '../../../../shared/src/libraries/lookup';
import type { LibraryProfile } from '../../../../shared/src/libraries/profile';
import { fixTitle } from '../../../../shared/src/messages/message';
import type { Locale } from '../../../../shared/src/locale';
import type { Analysis, CodeValue, Edit, SendCall, Site } from '../../analysis/site';
import type { Fix } from '../finding';
import type { RuleContext } from '../rule';
import { fieldInShort, replaceValue } from './replaceValue';

/** The name of a code as it stands in brackets, so without any of its own: `Going Away`; `Going Away，端点离开`. */
export function codeName(locale: Locale, code: number): string {
  const entry = describeCode(code);
  const name = entry.name[locale].replace(/\s*[(（][^()（）]*[)）]$/u, '');
  return locale === 'zh-cn' && entry.registeredName !== undefined ? `${entry.registeredName}，${name}` : name;
}

/**
 * A fix that puts another code in the place of a value's token, in the token's own style; `undefined` where nothing that
 * would compile there is known.
 */
export function replaceCode(
  context: RuleContext,
  send: SendCall,
  value: CodeValue,
  code: number,
  how: Pick<Fix, 'safety'> & { readonly preferred?: boolean },
): Fix | undefined {
  const { locale } = context;
  const edits = codeEdits(context, send, value, code);
  return (
    edits && {
      title: titleFor(locale, code),
      safety: how.safety,
      ...(how.preferred === true && { preferred: true }),
      edits,
    }
  );
}

function titleFor(locale: Locale, code: number): string {
  if (code >= 4000) return fixTitle(locale, 'sendPrivateCode', { code });
  if (describeCode(code).registeredName === undefined) return fixTitle(locale, 'sendBareCode', { code });
  return fixTitle(locale, 'sendCode', { code, name: codeName(locale, code) });
}

/** Fixes for several codes; the first one is preferred. A code that a conditional sends anyway is offered only where no other is. */
export function replaceCodes(
  context: RuleContext,
  send: SendCall,
  value: CodeValue,
  codes: readonly number[],
): readonly Fix[] {
  const others = codes.filter((code) => !isSentBeside(send, value, code));
  const fixes = [...new Set(others.length > 0 ? others : codes)].map((code) =>
    replaceCode(context, send, value, code, { safety: 'unsafe' }),
  );
  return fixes
    .filter((fix) => fix !== undefined)
    .map((fix, index) => (index === 0 ? { ...fix, preferred: true } : fix));
}

/** Whether another arm of the same expression gives a code already: `done ? 1000 : 1011`. */
function isSentBeside(send: SendCall, value: CodeValue, code: number): boolean {
  const { code: expression } = send;
  if (expression === undefined) return false;
  const isWithin = ({ span }: CodeValue): boolean => expression.start <= span.start && span.end <= expression.end;
  if (!isWithin(value)) return false;
  return send.values.some(
    (other) => other !== value && isWithin(other) && other.value.kind === 'number' && other.value.value === code,
  );
}

/** A literal becomes a literal; a name becomes the sibling that this file or the library has, or the library's constant. */
function codeEdits(context: RuleContext, send: SendCall, value: CodeValue, code: number): readonly Edit[] | undefined {
  const written = value.isText ? context.analysis.writer.stringLiteral(String(code), value.span) : String(code);
  const literal = [replaceValue(context, send, value.span, written)];
  if (value.form === 'literal' || value.isText) return literal;
  const sibling = siblingName(context, value, code) ?? siblingConstant(send.library, value, code);
  if (sibling !== undefined) return [replaceValue(context, send, value.span, sibling)];
  const constant = send.library && context.analysis.writer.constant(send.library, code, { kind: 'number' });
  if (constant !== undefined) return [replaceValue(context, send, value.span, constant.text), ...constant.edits];
  return takesNumber(context, send, value) ? literal : undefined;
}

/** Whether a number can stand where a name does: not in the place of an enum's member, where that has a type of its own. */
function takesNumber({ analysis }: RuleContext, send: SendCall, value: CodeValue): boolean {
  const { library } = send;
  // A constant may be the very value that carries the code: `Disconnect(DisconnectShutdown)`.
  const isCarrier = send.api?.code.carrier === true && typeof library?.constantsFit === 'object';
  if (isCarrier && ownConstant(library, value) !== undefined) return false;
  if (!analysis.writer.constantsHaveTypes) return true;
  // What type the field has of which only the name is written, the name does not say.
  const isFieldInShort =
    send.api?.code.field === undefined && fieldInShort(analysis.text, send, value.span) !== undefined;
  if (isFieldInShort && library?.constantsFit !== 'numbers') return false;
  return isPlainNumber(analysis, library, value);
}

type Written = Pick<Site, 'span' | 'text' | 'value'>;

/** Where members of enums have types of their own: whether what gives a code is a number by itself, and no such member. */
function isPlainNumber({ text }: Analysis, library: LibraryProfile | undefined, value: Written): boolean {
  if (ownConstant(library, value) !== undefined) return library?.constantsFit === 'numbers';
  const [before, after] = [text.slice(0, value.span.start), text.slice(value.span.end)];
  return /^[\p{L}\p{N}_$]+$/u.test(value.text) && !/[.:>]\s*$/u.test(before) && !/^\s*(?:\??\.|\(|:)/u.test(after);
}

/**
 * What asks for another code in the place of one that a received code is compared with: the library's constant beside
 * the one that stands there, else the number; `undefined` where a number would not compile.
 */
export function testedInstead({ analysis }: RuleContext, site: Site, code: number): string | undefined {
  const library = site.library ?? site.comparison?.received.library;
  const sibling = siblingConstant(library, site, code);
  if (sibling !== undefined) return sibling;
  const isNumber = !analysis.writer.constantsHaveTypes || /^\d/u.test(site.text);
  return isNumber || isPlainNumber(analysis, library, site) ? String(code) : undefined;
}

/** The library's constant that a name stands for, by its path. */
function ownConstant(library: LibraryProfile | undefined, { text, value }: Written): string | undefined {
  const last = lastPartOf(text);
  return Object.entries(library?.constants ?? {}).find(
    ([path, code]) => value.kind === 'number' && code === value.value && lastPartOf(path) === last,
  )?.[0];
}

/** `WebSocketCloseStatus.InternalServerError` for `WebSocketCloseStatus.Empty`: of one type, whatever that is. */
function siblingConstant(library: LibraryProfile | undefined, value: Written, code: number): string | undefined {
  const own = ownConstant(library, value);
  if (own === undefined) return undefined;
  const containerOf = (path: string): string => path.slice(0, path.length - lastPartOf(path).length);
  const written = containerOf(value.text);
  // A name that was imported alone has no siblings at hand.
  if (written === '' && containerOf(own) !== '') return undefined;
  const sibling = Object.entries(library?.constants ?? {}).find(
    ([path, other]) => other === code && containerOf(path) === containerOf(own),
  );
  return sibling && written + lastPartOf(sibling[0]);
}

/** `CloseCode.InternalError` for `CloseCode.Abnormal`, when the container of this file has such a member. */
function siblingName(context: RuleContext, value: CodeValue, code: number): string | undefined {
  const [, path, separator] = /^(.+?)(\.|::|->|\\)[\w$]+$/su.exec(value.text) ?? [];
  if (path === undefined || separator === undefined) return undefined;
  const container = lastPartOf(path);
  const sibling = context.analysis.sites.find(
    (site) => site.role === 'define' && site.code === code && site.definition?.container === container,
  );
  const name = sibling?.definition?.name;
  return name !== undefined && /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name) ? `${path}${separator}${name}` : undefined;
}
