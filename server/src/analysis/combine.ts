import type { DefinitionPlace, Draft, Proof, ReceivePlace, UnitFindings } from './drafts';
import type { CodeValue, SendCall, Site } from './site';
import { codeOf } from './unitAnalysis';

/** The sends of a file, in the order of the text. What only carries a code to a send that was found is none. */
export function sendsOf(findings: readonly UnitFindings[]): SendCall[] {
  const all = findings.flatMap(({ sends }) => sends.filter(({ isTold }) => !isTold));
  const bySpan = (a: SendCall, b: SendCall) => a.span.start - b.span.start;
  if (!all.some(({ onlyCarries }) => onlyCarries)) return all.flatMap(({ calls }) => calls).sort(bySpan);
  const followed = new Set(
    all.flatMap(({ codes, onlyCarries }) => (onlyCarries ? [] : codes.map(({ start }) => start))),
  );
  const kept = all.filter(({ codes, onlyCarries }) => {
    if (!onlyCarries) return true;
    if (codes.length > 0 && codes.every(({ start }) => followed.has(start))) return false;
    for (const { start } of codes) followed.add(start);
    return true;
  });
  return kept.flatMap(({ calls }) => calls).sort(bySpan);
}

/** Puts together what was found in the units of a file: one site for each place, in the order of the text. */
export function combine(findings: readonly UnitFindings[], sends: readonly SendCall[]): Draft[] {
  const drafts = new Map<number, Draft>();
  const proved = new Map<number, Proof>();
  for (const call of sends)
    for (const value of call.values) {
      if (value.definedAt?.start !== value.span.start) addSend(drafts, call, value);
      if (value.definedAt)
        proved.set(value.definedAt.start, { certainty: call.certainty, library: call.library, send: call });
    }
  for (const found of findings)
    for (const { isTold, calls } of found.sends)
      if (isTold) for (const call of calls) for (const value of call.values) addTold(drafts, call, value);
  for (const { receives } of findings) for (const receive of receives) addReceive(drafts, receive);
  const definitions: DefinitionPlace[] = [];
  for (const found of findings)
    for (const definition of found.definitions) if (!drafts.has(definition.span.start)) definitions.push(definition);
  for (const definition of definitions) {
    addUses(drafts, proved, definition);
    const { key, lookedUpBy, span } = definition;
    if (key) addReceive(drafts, key);
    if (lookedUpBy)
      proved.set(span.start, { certainty: lookedUpBy.certainty, library: lookedUpBy.library, received: true });
  }
  for (const { foreign } of findings)
    for (const { receive, definition } of foreign) {
      if (receive && !definition) addReceive(drafts, receive);
      if (definition && !drafts.has(definition.span.start)) definitions.push(definition);
    }
  addDefinitions(drafts, proved, definitions);
  // What is no definition may still be mentioned.
  for (const { foreign } of findings)
    for (const { receive, definition } of foreign) if (receive && definition) addReceive(drafts, receive);
  for (const { span, uses } of definitions)
    if (drafts.get(span.start)?.role === 'define') for (const use of uses) if (use.mentioned) addReceive(drafts, use);
  return [...drafts.values()].sort((a, b) => a.span.start - b.span.start);
}

function addSend(drafts: Map<number, Draft>, call: SendCall, value: CodeValue): void {
  if (value.value.kind === 'absent') return;
  const before = drafts.get(value.span.start);
  if (before && (before.certainty === 'certain' || call.certainty === 'possible')) return;
  drafts.set(value.span.start, draftOf(call, value, roleOf(call)));
}

function addTold(drafts: Map<number, Draft>, call: SendCall, value: CodeValue): void {
  if (value.value.kind === 'absent' || drafts.has(value.span.start)) return;
  drafts.set(value.span.start, draftOf(call, value, toldBy(call)));
}

type Role = Pick<Draft, 'role' | 'send' | 'comparison'>;

function draftOf(call: SendCall, { span, text, form, value }: CodeValue, role: Role): Draft {
  const name = form === 'name' ? lastSegment(text) : undefined;
  return {
    span,
    text,
    code: codeOf(value),
    value,
    ...role,
    certainty: call.certainty,
    library: call.library,
    ...(name !== undefined && { constantName: name }),
  };
}

/** What a test double is told to close with is what the code under test will see. */
function roleOf(call: SendCall): Role {
  return call.api?.simulates === true ? toldBy(call) : { role: 'send', send: call };
}

function toldBy(call: SendCall): Role {
  const received = { library: call.library, api: undefined, certainty: call.certainty };
  return { role: 'receive', comparison: { span: call.span, operator: 'event', received } };
}

function lastSegment(path: string): string {
  return /[\w$]+$/u.exec(path)?.[0] ?? path;
}

function addReceive(drafts: Map<number, Draft>, { span, comparison, constant }: ReceivePlace): void {
  if (!constant || drafts.has(span.start)) return;
  const { text, code, value, constantName, group, sent } = constant;
  const { certainty, library } = comparison.received;
  const role = sent ? ({ role: 'send' } as const) : ({ role: 'receive', comparison, group } as const);
  const draft = { span, text, code, value, certainty, library, ...role };
  drafts.set(span.start, constantName === undefined ? draft : { ...draft, constantName });
}

function addUses(drafts: Map<number, Draft>, proved: Map<number, Proof>, definition: DefinitionPlace): void {
  for (const use of definition.uses) {
    if (use.mentioned || drafts.has(use.span.start)) continue;
    addReceive(drafts, use);
    const { received } = use.comparison;
    const before = proved.get(definition.span.start);
    proved.set(definition.span.start, {
      certainty: before?.certainty === 'certain' ? 'certain' : received.certainty,
      library: before?.library ?? received.library,
      received: true,
      ...(before?.send && { send: before.send }),
    });
  }
}

function addDefinitions(
  drafts: Map<number, Draft>,
  proved: ReadonlyMap<number, Proof>,
  definitions: readonly DefinitionPlace[],
): void {
  const provedContainers = new Map<number, Proof>();
  for (const { span, containerId } of definitions) {
    const proof = proved.get(span.start);
    if (proof && containerId !== undefined) provedContainers.set(containerId, proof);
  }
  for (const definition of definitions) {
    if (drafts.has(definition.span.start)) continue;
    const own = proved.get(definition.span.start);
    if (own?.send && !own.received && definition.isLocal) {
      drafts.set(definition.span.start, localSend(definition, own.send));
      continue;
    }
    const { containerId } = definition;
    const proof =
      own ?? (containerId !== undefined && definition.isEnumLike ? provedContainers.get(containerId) : undefined);
    const isKnown = definition.isKnownByName && (!proof || proof.certainty === 'possible');
    const certainty = isKnown ? 'likely' : proof?.certainty;
    if (certainty) drafts.set(definition.span.start, defineDraft(definition, certainty, proof?.library));
  }
}

function defineDraft(definition: DefinitionPlace, certainty: Site['certainty'], library: Site['library']): Draft {
  const { span, text, value, name } = definition;
  return {
    span,
    text,
    code: codeOf(value),
    value,
    role: 'define',
    certainty,
    library,
    constantName: name,
    definition: namesOf(definition),
  };
}

/** A local variable that only holds what is then sent: its number is the code that goes out. */
function localSend(definition: DefinitionPlace, send: SendCall): Draft {
  const { span, text, value, name } = definition;
  return {
    span,
    text,
    code: codeOf(value),
    value,
    role: 'send',
    certainty: send.certainty,
    library: send.library,
    constantName: name,
    definition: namesOf(definition),
    send,
  };
}

function namesOf({ name, container, nameSpan }: DefinitionPlace): NonNullable<Site['definition']> {
  return { name, ...(container !== undefined && { container }), ...(nameSpan && { nameSpan }) };
}

/** Fills in what only the whole file tells. */
export function finish(drafts: readonly Draft[], privateSets: readonly string[]): Site[] {
  const groups = new Map<number, number[]>();
  for (const { group, code } of drafts)
    if (group !== undefined && code !== undefined) {
      const known = groups.get(group);
      if (known) known.push(code);
      else groups.set(group, [code]);
    }
  // Field by field: to copy all but two fields takes ten times as long, and every keystroke comes by here.
  return drafts.map((draft) => {
    const { span, text, code, value, role, certainty, library, constantName, send, comparison, definition } = draft;
    const site: { -readonly [Key in keyof Site]: Site[Key] } = {
      span,
      text,
      code,
      value,
      role,
      certainty,
      library,
      privateSets,
    };
    if (constantName !== undefined) site.constantName = constantName;
    if (send) site.send = send;
    if (definition) site.definition = definition;
    if (comparison) site.comparison = { ...comparison, group: [...new Set(groups.get(draft.group ?? -1) ?? [])] };
    return site;
  });
}
