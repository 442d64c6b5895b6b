import { describeCode } from '../../../../shared/src/codes/describeCode';
import type { SyntaxNode } from '../../syntax/node';
import { constantOf, spanOf } from '../values/constants';
import { mentionAt } from './constantMentions';
import type { ReceivePlace } from '../drafts';
import { lastNameOf } from '../names/likeness';
import type { Resolver } from '../meaning/meaning';
import type { Unit } from '../versions/units';

/**
 * Members of what goes by the name of close codes (`CloseCode.goingAway`), and constants that say so themselves
 * (`WS_CLOSE_NORMAL`, `ws.CloseGoingAway`).
 */
const named =
  /(?<![\w$])(?:\w*[Cc]lose_?(?:[Cc]odes?|[Ss]tatus(?:_?[Cc]odes?)?|[Rr]easons?)\s{0,2}(?:\.|::|->)\s{0,2}(\w+)|((?:(?:WS|WEB_?SOCKET)_)?CLOSE_(?:CODE_|STATUS_)?[A-Z_]+|Close(?:[A-Z][a-z]+){2,4}))(?![\w$])/gu;

/** Other words for registered codes, and short names that may as well be another number's in a project of its own. */
const otherNames: Readonly<Record<string, number>> = {
  normalclose: 1000,
  goaway: 1001,
  noclosecode: 1005,
  nostatuscode: 1005,
  abnormalclose: 1006,
  invalidframepayloaddata: 1007,
  policyviolated: 1008,
  messagetoolarge: 1009,
  internalservererror: 1011,
  internalservererr: 1011,
};
const vague: ReadonlySet<string> = new Set(
  'ok error size status null empty extension reserved toolarge invalid again restart tls protocol policy'.split(' '),
);

let codesByName: ReadonlyMap<string, number> | undefined;

/** The registered code that a name stands for wherever it is written; `undefined` where it may be any number. */
function registeredCode(name: string): number | undefined {
  if (!codesByName) {
    const found = new Map(Object.entries(otherNames));
    for (let code = 1000; code <= 1015; code += 1) {
      const { shortNames, name: registered } = describeCode(code);
      for (const each of [...shortNames, registered.en]) if (!vague.has(plain(each))) found.set(plain(each), code);
    }
    codesByName = found;
  }
  return (
    codesByName.get(plain(name)) ??
    codesByName.get(plain(name.replace(/^(?:.*CLOSE_(?:CODE_|STATUS_)?|Close(?=[A-Z]))/u, '')))
  );
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/gu, '');
}

/**
 * Constants of the project that other files hold, where their names say which registered code they are. The number is
 * not seen: they are never more than possible.
 */
export function constantsOutOfSight(resolver: Resolver, unit: Unit, text: string): ReceivePlace[] {
  const { language } = resolver.file;
  const names = new Set<string>();
  for (const [, member, constant] of text.matchAll(named)) {
    const name = member ?? constant;
    if (name !== undefined && registeredCode(name) !== undefined) names.add(name);
  }
  return [...names].flatMap((name) =>
    unit.tokens(name).flatMap((token): ReceivePlace[] => {
      const code = registeredCode(name);
      const whole = language.memberAccess(token) ?? token;
      if (code === undefined || !isOutOfSight(resolver, token, whole)) return [];
      const mention = mentionAt(resolver, whole, code);
      return mention ? [placeOf(whole, name, code, language.enclosingStatement(whole).id, mention)] : [];
    }),
  );
}

/** Whether a constant is of another file, and nothing of this one says what number it is. */
function isOutOfSight(resolver: Resolver, token: SyntaxNode, whole: SyntaxNode): boolean {
  const { file } = resolver;
  if (file.language.declares(token) ?? file.language.declaresMember(token)) return false;
  if (constantOf(resolver, whole)) return false;
  const access = file.language.lower(whole);
  const object = access.kind === 'member' ? access.object : undefined;
  const owner = object ? lastNameOf(resolver, object) : access.kind === 'name' ? access.name : undefined;
  if (owner === undefined || !/clos/iu.test(`${owner} ${token.text}`)) return false;
  const head = object ? file.language.lower(object) : access;
  const declaration = head.kind === 'name' ? file.resolve(head.node) : undefined;
  return declaration === undefined || declaration.kind === 'import';
}

function placeOf(
  node: SyntaxNode,
  name: string,
  code: number,
  group: number,
  { role, comparison }: NonNullable<ReturnType<typeof mentionAt>>,
): ReceivePlace {
  const received = { library: undefined, api: undefined, certainty: 'possible' as const };
  return {
    span: spanOf(node),
    comparison: { ...comparison, received },
    constant: {
      text: node.text,
      code,
      value: { kind: 'number', value: code },
      group,
      constantName: name,
      ...(role === 'send' && { sent: true as const }),
    },
  };
}
