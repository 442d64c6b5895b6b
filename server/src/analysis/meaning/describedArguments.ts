import type { LibraryProfile, Shape } from '../../../../shared/src/libraries/profile';
import type { Call } from '../../languages/vocabulary';
import type { Certainty } from '../site';
import { addedMember } from './members';
import type { Resolver } from './meaning';

/** What a library does with an argument. */
export type DescribedArgument = {
  readonly library: LibraryProfile;
  readonly shape: Shape;
  readonly certainty: Certainty;
};

/** What a library does with the argument at a position of a call. */
export function shapeOfArgument(resolver: Resolver, call: Call, position: number): DescribedArgument | undefined {
  const callee = resolver.meaningOf(call.callee);
  if (callee?.kind === 'member' && callee.member.kind === 'method')
    return withLibrary(callee.library, shapeIn(callee.member, call, position), callee.certainty);
  if (callee?.kind === 'export' && (callee.export.kind === 'type' || callee.export.kind === 'function'))
    return withLibrary(callee.library, shapeIn(callee.export, call, position), callee.certainty);
  if (callee !== undefined && callee.kind !== 'foreign' && callee.kind !== 'socket-like') return undefined;
  return shapeOfAddedMember(resolver, call, position);
}

/** The shape of an argument: by its keyword, by its position, or that of the last one. */
function shapeIn(
  described: {
    readonly takes?: { readonly [position: number]: Shape };
    readonly named?: { readonly [keyword: string]: Shape };
    readonly trailing?: Shape;
  },
  call: Call,
  position: number,
): Shape | undefined {
  const argument = call.arguments[position];
  const keyword = argument?.keyword ?? argument?.label;
  if (keyword !== undefined) {
    if (described.named && Object.hasOwn(described.named, keyword)) return described.named[keyword];
    const shapes = Object.values(described.takes ?? {});
    const told = shapes.find((shape) => 'keyword' in shape && shape.keyword === keyword);
    if (told) return told;
  }
  return described.takes?.[position] ?? (position === call.arguments.length - 1 ? described.trailing : undefined);
}

function withLibrary<T>(library: LibraryProfile, shape: T | undefined, certainty: 'certain' | 'likely' | 'possible') {
  return shape === undefined ? undefined : { library, shape, certainty };
}

/** The member may stand alone, where the type that is wanted tells whose it is: `.upgrade([:]) { inbound, outbound, _ in … }`. */
function shapeOfAddedMember(resolver: Resolver, call: Call, position: number) {
  const { language } = resolver.file;
  const callee = language.lower(call.callee);
  const name = callee.kind === 'member' || callee.kind === 'implicit-member' ? callee.name : undefined;
  if (name === undefined) return undefined;
  for (const { library, member, when } of addedMember(resolver.file, name)) {
    const shape = member.kind === 'method' ? shapeIn(member, call, position) : undefined;
    if (shape === undefined || (when && !hasTrueField(resolver, call, when))) continue;
    return { library, shape, certainty: 'likely' as const };
  }
  return undefined;
}

function hasTrueField(resolver: Resolver, call: Call, when: { position: number; field: string }): boolean {
  const { language } = resolver.file;
  const options = call.arguments[when.position];
  const value = options && language.lower(options.node);
  if (value?.kind !== 'object') return false;
  const entry = value.fields.find((candidate) => candidate.name === when.field);
  const flag = entry && language.lower(entry.value);
  return flag?.kind === 'boolean' && flag.value;
}
