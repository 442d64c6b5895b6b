import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { libraries } from '../../shared/src/libraries';
import { fateOf } from '../../shared/src/libraries/fates';
import { libraryById, receiveApi, sendApi } from '../../shared/src/libraries/lookup';
import type {
  Export,
  Fate,
  LibraryProfile,
  Member,
  Parameter,
  Shape,
  TypeRef,
} from '../../shared/src/libraries/profile';

/** The names that a profile refers to, by what they must name. */
type References = { readonly types: Set<string>; readonly sends: Set<string>; readonly receives: Set<string> };

function addTypeRef(reference: TypeRef, found: References): void {
  found.types.add(typeof reference === 'string' ? reference : reference.each);
}

function addParameter(parameter: Parameter, found: References): void {
  if (parameter === null) return;
  if (typeof parameter === 'string' || 'each' in parameter) addTypeRef(parameter, found);
  else if ('received' in parameter) found.receives.add(parameter.received);
}

function addShape(shape: Shape, found: References): void {
  if ('calls' in shape) {
    for (const parameter of shape.calls) addParameter(parameter, found);
    if (shape.returns) addShape(shape.returns, found);
  } else if ('received' in shape) {
    found.receives.add(shape.received);
  } else if ('fields' in shape) {
    for (const field of Object.values(shape.fields)) addShape(field, found);
  }
}

function addTakes(takes: { readonly [position: number]: Shape } | undefined, found: References): void {
  for (const shape of Object.values(takes ?? {})) addShape(shape, found);
}

function addMember(member: Member, found: References): void {
  if (member.kind === 'send') found.sends.add(member.send);
  if (member.kind === 'value') addTypeRef(member.type, found);
  if (member.kind === 'received') {
    found.receives.add(member.receive);
    if (member.send !== undefined) found.sends.add(member.send);
  }
  if (member.kind === 'listener') for (const parameter of member.parameters) addParameter(parameter, found);
  if (member.kind === 'listen')
    for (const parameters of Object.values(member.events))
      for (const parameter of parameters) addParameter(parameter, found);
  if (member.kind === 'method') {
    addTakes(member.takes, found);
    for (const shape of Object.values(member.named ?? {})) addShape(shape, found);
    if (member.trailing !== undefined) addShape(member.trailing, found);
    if (member.returns !== undefined) addTypeRef(member.returns, found);
    addSeveral(member, found);
  }
}

function addSeveral(
  { results = [], compares }: { readonly results?: readonly Parameter[]; readonly compares?: string },
  found: References,
): void {
  for (const result of results) addParameter(result, found);
  if (compares !== undefined) found.receives.add(compares);
}

function addExport(item: Export, found: References): void {
  if (item.kind === 'type') {
    found.types.add(item.type);
    if (item.annotated !== undefined) found.types.add(item.annotated);
    if (item.send !== undefined) found.sends.add(item.send);
    if (item.describes !== undefined) addShape(item.describes, found);
    for (const inner of Object.values(item.exports ?? {})) addExport(inner, found);
  }
  if (item.kind === 'function') {
    if (item.trailing !== undefined) addShape(item.trailing, found);
    if (item.returns !== undefined) addTypeRef(item.returns, found);
    if (item.send !== undefined) found.sends.add(item.send);
    if (item.receive !== undefined) found.receives.add(item.receive);
    addSeveral(item, found);
    for (const part of item.parts ?? []) addParameter(part, found);
  }
  if (item.kind === 'type' || item.kind === 'function') {
    addTakes(item.takes, found);
    for (const shape of Object.values(item.named ?? {})) addShape(shape, found);
    for (const variant of item.variants ?? []) found.types.add(variant.type);
  }
  if (item.kind === 'value') addTypeRef(item.type, found);
  if (item.kind === 'namespace') for (const inner of Object.values(item.exports)) addExport(inner, found);
}

function references(profile: LibraryProfile): References {
  const found: References = { types: new Set(), sends: new Set(), receives: new Set() };
  const exported = [profile.exports, profile.globals ?? {}, ...Object.values(profile.moduleExports ?? {})];
  for (const items of exported) for (const item of Object.values(items)) addExport(item, found);
  for (const facts of Object.values(profile.types)) {
    if (facts.extends !== undefined) found.types.add(facts.extends);
    if (facts.received !== undefined) found.receives.add(facts.received);
    if (facts.iterates !== undefined) addTypeRef(facts.iterates, found);
    for (const part of facts.parts ?? []) addParameter(part, found);
    for (const member of Object.values(facts.members)) addMember(member, found);
  }
  for (const userMethod of profile.userMethods ?? [])
    for (const parameter of userMethod.parameters) addParameter(parameter, found);
  for (const { send, receive } of profile.messages ?? []) {
    if (send !== undefined) found.sends.add(send);
    if (receive !== undefined) found.receives.add(receive);
  }
  for (const added of profile.addedMembers ?? []) addMember(added.member, found);
  for (const tuple of profile.tuples ?? []) {
    if (tuple.send !== undefined) found.sends.add(tuple.send);
    if (tuple.receive) found.receives.add(tuple.receive.api);
  }
  return found;
}

function hasType(profile: LibraryProfile, name: string): boolean {
  if (Object.hasOwn(profile.types, name)) return true;
  const base = profile.basedOn === undefined ? undefined : libraryById(profile.basedOn);
  return base !== undefined && hasType(base, name);
}

/** Every `{ en, 'zh-cn' }` object inside a value, with the path to it. */
function textsIn(value: unknown, path: string): readonly (readonly [path: string, en: unknown, chinese: unknown])[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value || 'zh-cn' in value) {
    const { en, 'zh-cn': chinese } = value as { readonly en?: unknown; readonly 'zh-cn'?: unknown };
    return [[path, en, chinese]];
  }
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}

function constantsIn(items: { readonly [name: string]: Export }): readonly number[] {
  return Object.values(items).flatMap((item) => {
    if (item.kind === 'constants') return Object.values(item.values);
    if (item.kind === 'constant') return [item.value];
    if (item.kind === 'namespace' || item.kind === 'type') return constantsIn(item.exports ?? {});
    return [];
  });
}

describe('the registry', () => {
  test('holds each profile once, under a kebab-case id', () => {
    const ids = libraries.map((profile) => profile.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u);
  });

  test('holds one profile for each file of a language, named like its id', () => {
    const folder = new URL('../../shared/src/libraries/', import.meta.url);
    const languages = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const files = languages.flatMap((language) =>
      readdirSync(new URL(`${language.name}/`, folder)).map((file) => file.replace(/\.ts$/u, '')),
    );
    // A name with capitals is no public id: it holds what several profiles of a language share.
    const ids = files.filter((file) => !/[A-Z]/u.test(file));
    expect(ids.toSorted()).toEqual(libraries.map((profile) => profile.id).toSorted());
  });

  test('gives a module to one library of a language, or to several that signs tell apart', () => {
    for (const language of new Set(libraries.flatMap((profile) => profile.languages))) {
      const here = libraries.filter((profile) => profile.languages.includes(language));
      const modules = here.flatMap((profile) => profile.modules);
      const shared = modules.filter((module, index) => modules.indexOf(module) !== index);
      const owners = here.filter((profile) => profile.modules.some((module) => shared.includes(module)));
      expect(owners.filter(({ moduleSigns }) => moduleSigns === undefined).map(({ id }) => id)).toEqual([]);
    }
  });

  test('puts profiles of globals with signs before the one without', () => {
    const withGlobals = libraries.filter((profile) => Object.hasOwn(profile.globals ?? {}, 'WebSocket'));
    const signless = withGlobals.filter((profile) => profile.signs === undefined);
    expect(signless.map((profile) => profile.id)).toEqual(['browser-websocket']);
    expect(withGlobals.at(-1)?.id).toBe('browser-websocket');
  });
});

describe.each(libraries.map((profile) => [profile.id, profile] as const))('%s', (_id, profile) => {
  test('refers only to types, sends and receives that exist', () => {
    const found = references(profile);
    expect([...found.types].filter((name) => !hasType(profile, name))).toEqual([]);
    expect([...found.sends].filter((id) => sendApi(profile, id) === undefined)).toEqual([]);
    expect([...found.receives].filter((id) => receiveApi(profile, id) === undefined)).toEqual([]);
  });

  test('uses each of its own sends, receives and types', () => {
    const found = references(profile);
    expect(profile.sends.map((api) => api.id).filter((id) => !found.sends.has(id))).toEqual([]);
    expect(profile.receives.map((api) => api.id).filter((id) => !found.receives.has(id))).toEqual([]);
  });

  test('has unique api ids, each with evidence', () => {
    const ids = [...profile.sends, ...profile.receives].map((api) => api.id);
    expect(new Set(ids).size).toBe(ids.length);
    const claims = new Set(profile.evidence.map((row) => row.claim));
    expect(ids.filter((id) => !claims.has(id))).toEqual([]);
    expect(profile.evidence.length).toBeGreaterThan(0);
    for (const row of profile.evidence) expect(row.source).not.toBe('');
  });

  test('has layers below that each give every code one fate, the first of them the one that it is described by', () => {
    for (const { layers, fates, decidedBelow } of profile.sends) {
      if (layers === undefined) continue;
      expect(decidedBelow).toBeDefined();
      expect(layers[0]?.fates).toEqual(fates);
      expect(new Set(layers.map(({ name }) => name)).size).toBe(layers.length);
      for (const layer of layers) {
        let next = 0;
        for (const [from, to] of layer.fates) {
          expect([layer.name, from]).toEqual([layer.name, next]);
          next = to + 1;
        }
        expect([layer.name, next]).toEqual([layer.name, 65536]);
      }
    }
  });

  test('gives every code from 0 to 65535 one fate', () => {
    const older = profile.sends.flatMap(({ id, earlier = [] }) =>
      earlier.map(({ before, fates }) => ({
        id: `${id} before ${before}`,
        fates: fates ?? [[0, 65535, null] as const],
      })),
    );
    for (const api of [...profile.sends, ...older]) {
      let next = 0;
      for (const [from, to] of api.fates) {
        expect([api.id, from]).toEqual([api.id, next]);
        expect(to).toBeGreaterThanOrEqual(from);
        next = to + 1;
      }
      expect([api.id, next]).toEqual([api.id, 65536]);
    }
    for (const api of profile.sends) {
      for (const code of [0, 999, 1000, 1005, 1015, 4999, 5000, 65535])
        expect(fateOf(api.fates, code), `${api.id} ${code}`).toBeDefined();
    }
  });

  test('gives no replacement that is out of place', () => {
    const fates: readonly Fate[] = profile.sends.flatMap((api) => api.fates.map(([, , fate]) => fate));
    // Only a slip of a library puts a number on the wire that is no close code.
    const least = profile.id === 'websocket4net' ? 8 : 1000;
    for (const fate of fates) if (fate.kind === 'replaced') expect(fate.with).toBeGreaterThanOrEqual(least);
  });

  test('reports ranges in ascending order and maps only whole ranges', () => {
    for (const api of profile.receives) {
      let next = 0;
      for (const [from, to] of api.reports) {
        expect(from).toBeGreaterThanOrEqual(next);
        expect(to).toBeGreaterThanOrEqual(from);
        next = to + 1;
      }
      expect(next).toBeLessThanOrEqual(65536);
      const reports = (code: number) => api.reports.some(([from, to]) => code >= from && code <= to);
      for (const [from, to, reported] of api.maps ?? []) {
        expect(to).toBeGreaterThanOrEqual(from);
        expect(reports(reported), `${api.id} reports ${reported}`).toBe(true);
      }
      // A negative number is no code: it says that there is none.
      if (typeof api.emptyFrame === 'number' && api.emptyFrame >= 0) expect(reports(api.emptyFrame)).toBe(true);
      if (typeof api.dropped === 'number' && api.dropped >= 0) expect(reports(api.dropped)).toBe(true);
    }
  });

  test('has only constants from 1000 to 4999', () => {
    const values = [...Object.values(profile.constants ?? {}), ...constantsIn(profile.exports)];
    expect(values.filter((value) => !Number.isInteger(value) || value < 1000 || value > 4999)).toEqual([]);
  });

  test('says everything in English and in Chinese', () => {
    for (const [path, en, chinese] of textsIn(profile, profile.id)) {
      expect(en, path).toMatch(/\S/u);
      expect(chinese, path).toMatch(/\p{Script=Han}/u);
      expect(String(chinese).replaceAll(/`[^`]*`/gu, ''), path).not.toMatch(
        /\p{Script=Han}[,;!?]|[,;!?]\p{Script=Han}/u,
      );
    }
  });

  test('names its home page and versions', () => {
    expect(profile.homepage).toMatch(/^https:\/\//u);
    expect(profile.versions).not.toBe('');
  });
});
