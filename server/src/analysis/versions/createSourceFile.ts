import type { Language } from '../../languages/language';
import type { Declaration } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import type { Answer, Answers, Reads } from './answers';
import type { DerivedAnswer, Derivation } from './derivedAnswers';
import type { DocumentIndex } from './documentIndex';
import type { Facts } from './facts';
import { speaks } from '../inSight';
import type { SourceFile } from './sourceFile';
import type { TreeReader } from './treeReads';
import type { Question, Unit, UnitDeclaration } from './units';

/** A name that stands in more places is not looked into: nothing can be proved cheaply of a name that is everywhere. */
const maximumOccurrences = 1200;

/** What the answers about one version of a document are made of. */
export type SourceFileParts = {
  readonly index: DocumentIndex;
  readonly language: Language;
  readonly facts: Facts;
  readonly answers: Answers;
  readonly reader: TreeReader;
  /** The set to which questions are told. */
  readonly reads: () => Reads | undefined;
  /** Ids of the private code sets that the text shows. */
  readonly privateSets: () => readonly string[];
  /** Answers a derived question, asking the file; keeps what it found, with all that was asked. */
  readonly derived: <T>(derivation: Derivation<T>, file: SourceFile) => DerivedAnswer<T>;
};

/** Makes what the analysis of a version asks. */
export function createSourceFile(parts: SourceFileParts): SourceFile {
  const { index, language, facts, answers, reader, reads } = parts;
  const { root } = index;

  /** What is kept of an answer, or what a computation makes of it that is noted with all it reads. */
  const kept = <Key, T>(map: Map<Key, Answer<T>>, key: Key, compute: () => T): T => {
    const before = map.get(key);
    if (before) {
      if (before.reads) reader.tell(before.reads);
      return before.value;
    }
    const answer = reader.read(compute);
    map.set(key, answer);
    return answer.value;
  };

  const whole = <T>(question: Question, of: (unit: Unit, name: string) => readonly T[]) => {
    return (name: string): readonly T[] => {
      const key = `${question} ${name}`;
      reads()?.add(key);
      const before = answers.lists.get(key);
      if (before?.reads) reader.tell(before.reads);
      if (before) return before.value as readonly T[];
      const units: Unit[] = [];
      const answer = reader.read(() =>
        index.unitsWith(name).flatMap((unit) => {
          const found = of(unit, name);
          if (found.length > 0) units.push(unit);
          return found;
        }),
      );
      const isTooMuch = answer.value.length > maximumOccurrences;
      if (isTooMuch) answers.tooMany.add(key);
      const value = isTooMuch ? [] : answer.value;
      answers.lists.set(key, { value, reads: answer.reads, units });
      return value;
    };
  };
  const occurrences = whole('tokens', (unit, name) => unit.tokens(name));
  const members = whole('members', (unit, name) => unit.members(name));
  const fields = whole('fields', (unit, name) => unit.fields(name));
  const assignments = whole('assignments', (unit, name) => unit.assignments(name));
  const accesses = whole('accesses', (unit, name) => unit.accesses(name));
  const passed = whole('passed', (unit, name) => unit.passed(name));
  const outside = whole('outside', (unit, name) => unit.outside(name));
  const topLevel = whole('declarations', (unit, name) => unit.topLevel(name));

  /** `it`, `_`, `$0`: a parameter that no token declares. */
  const implicitParameter = (nameNode: SyntaxNode): Declaration | undefined => {
    const found = language.implicitParameter?.(nameNode);
    return found && { kind: 'parameter', nameNode, ...found, path: [], rest: false };
  };

  // In one scope the last declaration holds, or the first where any assignment is one.
  const isLastMeant = language.assignmentDeclares !== true;

  const resolve = (nameNode: SyntaxNode): Declaration | undefined => {
    if (language.memberAccess(nameNode)) return undefined;
    const found = resolveName(nameNode, nameNode.text);
    if (found) return found;
    const { fieldPrefix, symbolPrefix } = language;
    const told = symbolPrefix === undefined ? undefined : resolveName(nameNode, symbolPrefix + nameNode.text);
    if (told) return told;
    // `socket` in a class that has a field `@socket`: its reader.
    const field = fieldPrefix === undefined ? undefined : resolveName(nameNode, fieldPrefix + nameNode.text);
    return implicitParameter(nameNode) ?? field;
  };

  const resolveName = (nameNode: SyntaxNode, name: string): Declaration | undefined => {
    const unit = index.unitAt(nameNode.startIndex);
    const space = language.nameSpace?.(nameNode);
    const isMeant = ({ declaration }: UnitDeclaration) => {
      const own = language.nameSpace?.(declaration.nameNode);
      return own === space || own === 'any';
    };
    const local = unit && innermost(unit.declarations(name).filter(isMeant), unit, nameNode, isLastMeant);
    if (local) return local.declaration;
    return topLevel(name)
      .filter(isMeant)
      .at(isLastMeant ? -1 : 0)?.declaration;
  };

  const clausesOf = (declaration: Declaration): readonly Declaration[] => {
    if (declaration.kind !== 'function') return [declaration];
    const { nameNode } = declaration;
    const unit = index.unitAt(nameNode.startIndex);
    const inUnit = unit?.declarations(nameNode.text) ?? [];
    const own = inUnit.find((each) => each.declaration.nameNode.id === nameNode.id)?.scope;
    if (own === undefined) return [declaration];
    const all =
      own === 'file'
        ? topLevel(nameNode.text)
        : inUnit.filter(({ scope }) => scope !== 'file' && scope.start === own.start && scope.end === own.end);
    return all.flatMap((each) => (each.declaration.kind === 'function' ? [each.declaration] : []));
  };

  const localUses = new Map<number, Answer<readonly SyntaxNode[]>>();
  const usesOf = (name: string) => {
    let found = answers.uses.get(name);
    if (!found) answers.uses.set(name, (found = new Map<number, Answer<readonly SyntaxNode[]>>()));
    return found;
  };
  const localUnit = ({ nameNode }: Declaration): Unit | undefined => {
    const unit = index.unitAt(nameNode.startIndex);
    const declared = unit?.declarations(nameNode.text) ?? [];
    return declared.some((each) => each.scope !== 'file' && each.declaration.nameNode.id === nameNode.id)
      ? unit
      : undefined;
  };
  const uses = (declaration: Declaration): readonly SyntaxNode[] => {
    const own = declaration.nameNode;
    const { symbolPrefix } = language;
    const isSymbol = symbolPrefix !== undefined && own.text.startsWith(symbolPrefix);
    const name = isSymbol ? own.text.slice(symbolPrefix.length) : own.text;
    const unit = localUnit(declaration);
    if (!unit) {
      occurrences(name);
      topLevel(name);
    }
    return kept(unit ? localUses : usesOf(name), own.id, () => {
      const tokens = unit ? unit.tokens(name) : occurrences(name);
      const names = new Set(clausesOf(declaration).map((clause) => clause.nameNode.id));
      return tokens.filter(
        (node) =>
          !names.has(node.id) &&
          names.has(resolve(node)?.nameNode.id ?? 0) &&
          // Where an assignment is what declares a variable, the next one is a use of it.
          (!language.declares(node) || language.assignedValue(node) !== undefined),
      );
    });
  };

  const wholes = {
    tokens: occurrences,
    members,
    fields,
    assignments,
    accesses,
    passed,
    outside,
    declarations: topLevel,
  };

  /** The answer to a derived question of another version; `undefined` when what it was about is gone. */
  const again = ({ derivation, unit }: DerivedAnswer) =>
    unit && index.placeOf(unit) === undefined ? undefined : parts.derived(derivation, file);

  const file: SourceFile = {
    root,
    language,
    answerTo: (read, before) => {
      if (before && 'derivation' in before) return again(before as DerivedAnswer);
      const found = facts.answerTo(read);
      if (found) return { value: found, reads: undefined, units: [] };
      const end = read.indexOf(' ');
      wholes[read.slice(0, end) as Question](read.slice(end + 1));
      return answers.lists.get(read);
    },
    get speaksOfWebSockets() {
      return facts.matches(speaks);
    },
    get libraryModules() {
      return facts.libraryModules();
    },
    get openModules() {
      return facts.openModules();
    },
    includes: facts.includes,
    matches: facts.matches,
    found(pattern) {
      reads()?.add(facts.foundBy(pattern));
      return facts.found(pattern);
    },
    get privateSets() {
      return parts.privateSets();
    },
    scanned: index.matches,
    wordsAmong: index.wordsAmong,
    occurrences,
    occurrencesIn(name, scope) {
      const unit = scope.parent === null ? undefined : index.unitAt(scope.startIndex);
      const tokens = unit ? unit.tokens(name) : occurrences(name);
      return tokens.filter((token) => scope.startIndex <= token.startIndex && token.endIndex <= scope.endIndex);
    },
    resolve,
    topLevelDeclarations: (name) => topLevel(name).map(({ declaration }) => declaration),
    declarationsAround(nameNode) {
      const name = nameNode.text;
      const inside =
        index
          .unitAt(nameNode.startIndex)
          ?.declarations(name)
          .filter(({ scope }) => scope !== 'file') ?? [];
      return [...topLevel(name), ...inside].map(({ declaration }) => declaration);
    },
    clausesOf,
    isLocal: (declaration) => localUnit(declaration) !== undefined,
    uses,
    memberDeclarations: members,
    fieldDeclarations: fields,
    memberDeclarationsIn(name, scope) {
      const unit = scope.parent === null ? undefined : index.unitAt(scope.startIndex);
      return (unit ? unit.members(name) : members(name)).filter(
        ({ nameNode }) => scope.startIndex <= nameNode.startIndex && nameNode.endIndex <= scope.endIndex,
      );
    },
    memberAssignments: assignments,
    memberAccesses: accesses,
    memberAccessesIn(name, scope) {
      const unit = scope.parent === null ? undefined : index.unitAt(scope.startIndex);
      return (unit ? unit.accesses(name) : accesses(name)).filter(
        (node) => scope.startIndex <= node.startIndex && node.endIndex <= scope.endIndex,
      );
    },
    memberAccessesOf(name, owner) {
      const unit = owner.parent === null ? undefined : index.unitAt(owner.startIndex);
      if (!unit) return accesses(name);
      const elsewhere = outside(name);
      const own = unit.accesses(name).filter((node) => {
        const isWithin = owner.startIndex <= node.startIndex && node.endIndex <= owner.endIndex;
        return isWithin && !elsewhere.some((other) => other.id === node.id);
      });
      if (own.length === 0) return elsewhere;
      return [...own, ...elsewhere].sort((a, b) => a.startIndex - b.startIndex);
    },
    passedMembers(name, owner) {
      const all = passed(name);
      if (owner === undefined || owner.parent === null) return all;
      return all.filter((node) => {
        if (owner.startIndex <= node.startIndex && node.endIndex <= owner.endIndex) return true;
        return (
          index
            .unitAt(node.startIndex)
            ?.outside(name)
            .some(({ id }) => id === node.id) === true
        );
      });
    },
    derived(derivation) {
      reads()?.add(derivation.key);
      return parts.derived(derivation, file).value;
    },
  };
  return file;
}

/** The declaration, among those of a unit, with the smallest scope around a token; of equal ones the last, or the first. */
function innermost(
  declarations: readonly UnitDeclaration[],
  unit: Unit,
  token: SyntaxNode,
  isLast: boolean,
): UnitDeclaration | undefined {
  const start = token.startIndex - unit.start;
  const end = token.endIndex - unit.start;
  let best: UnitDeclaration | undefined;
  let size = Infinity;
  for (const candidate of declarations) {
    const { scope } = candidate;
    if (scope === 'file' || scope.start > start || end > scope.end) continue;
    const least = size;
    size = Math.min(size, scope.end - scope.start);
    if (scope.end - scope.start < least || (isLast && scope.end - scope.start === least)) best = candidate;
  }
  return best;
}
