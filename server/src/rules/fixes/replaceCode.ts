import { describeCode, nameOf } from '../../../../shared/src/codes/describeCode';
import { lastPartOf } from '../../../../shared/src/libraries/lookup';
import { fixTitle } from '../../../../shared/src/messages/message';
import type { Locale } from '../../../../shared/src/locale';
import type { CodeValue, Edit, SendCall } from '../../analysis/site';
import type { Fix } from '../finding';
import type { RuleContext } from '../rule';
import { replaceValue } from './replaceValue';

/** The name of a code in a language: `Going Away`. */
export function codeName(locale: Locale, code: number): string {
  return nameOf(describeCode(code), locale);
}

/** A fix that puts another code in the place of a value's token, in the token's own style. */
export function replaceCode(
  context: RuleContext,
  send: SendCall,
  value: CodeValue,
  code: number,
  how: Pick<Fix, 'safety'> & { readonly preferred?: boolean },
): Fix {
  const { locale } = context;
  return {
    title: titleFor(locale, code),
    safety: how.safety,
    ...(how.preferred === true && { preferred: true }),
    edits: codeEdits(context, send, value, code),
  };
}

function titleFor(locale: Locale, code: number): string {
  if (code >= 4000) return fixTitle(locale, 'sendPrivateCode', { code });
  if (describeCode(code).registeredName === undefined) return fixTitle(locale, 'sendBareCode', { code });
  return fixTitle(locale, 'sendCode', { code, name: codeName(locale, code) });
}

/** Fixes for several codes; the first one is preferred. */
export function replaceCodes(
  context: RuleContext,
  send: SendCall,
  value: CodeValue,
  codes: readonly number[],
): readonly Fix[] {
  return [...new Set(codes)].map((code, index) =>
    replaceCode(context, send, value, code, { safety: 'unsafe', preferred: index === 0 }),
  );
}

/** A literal becomes a literal; a name becomes the sibling that this file defines, or the library's constant. */
function codeEdits(context: RuleContext, send: SendCall, value: CodeValue, code: number): readonly Edit[] {
  const literal = [replaceValue(context, send, value.span, String(code))];
  if (value.form === 'literal') return literal;
  const sibling = siblingName(context, value, code);
  if (sibling !== undefined) return [replaceValue(context, send, value.span, sibling)];
  const constant = send.library && context.analysis.writer.constant(send.library, code);
  if (constant === undefined) return literal;
  return [replaceValue(context, send, value.span, constant.text), ...constant.edits];
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
