import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { matchesGlob, parseGlobPattern } from './globPattern';
import type { GlobPattern } from './globPattern';

/**
 * What the ignore files of one folder and those above it say, read the way ripgrep reads them: `.ignore` anywhere,
 * `.gitignore` and `.git/info/exclude` inside a repository only, the nearest file first, `.ignore` before all others.
 */
export type IgnoreRules = {
  readonly directory: string;
  readonly parent: IgnoreRules | undefined;
  readonly isRepositoryRoot: boolean;
  readonly isInRepository: boolean;
  /** Whether any file of the chain holds a pattern: most folders need no look at all. */
  readonly hasPatterns: boolean;
  readonly patterns: { readonly [S in Source]: readonly GlobPattern[] };
};

/** In the order in which they decide. */
const sources = ['ignore', 'gitignore', 'exclude'] as const;
type Source = (typeof sources)[number];

/** The rules that hold in a folder, read from it and all folders above it. */
export function ignoreRulesAt(directory: string): IgnoreRules {
  const above = dirname(directory);
  const parent = above === directory ? undefined : ignoreRulesAt(above);
  return ignoreRulesBelow(parent, directory, (name) => exists(join(directory, name)));
}

/** The rules of a folder whose parent's are known; `has` tells whether the folder has an entry of that name. */
export function ignoreRulesBelow(
  parent: IgnoreRules | undefined,
  directory: string,
  has: (name: string) => boolean,
): IgnoreRules {
  const isRepositoryRoot = has('.git');
  const isInRepository = isRepositoryRoot || (parent?.isInRepository ?? false);
  const patterns = {
    ignore: has('.ignore') ? readPatterns(join(directory, '.ignore')) : [],
    gitignore: isInRepository && has('.gitignore') ? readPatterns(join(directory, '.gitignore')) : [],
    exclude: isRepositoryRoot ? readPatterns(join(directory, '.git', 'info', 'exclude')) : [],
  };
  const hasOwnPatterns = sources.some((source) => patterns[source].length > 0);
  const hasPatterns = hasOwnPatterns || (parent?.hasPatterns ?? false);
  return { directory, parent, isRepositoryRoot, isInRepository, hasPatterns, patterns };
}

/** Whether an entry of the rules' folder is ignored, or kept by a `!` pattern; `undefined` when no pattern speaks of it. */
export function ignoreVerdict(rules: IgnoreRules, name: string, isDirectory: boolean): 'ignored' | 'kept' | undefined {
  if (!rules.hasPatterns) return undefined;
  for (const source of sources) {
    let names: readonly string[] = [name];
    for (let level: IgnoreRules | undefined = rules; level; level = level.parent) {
      const pattern = level.patterns[source].findLast((candidate) => matchesGlob(candidate, names, isDirectory));
      if (pattern) return pattern.negated ? 'kept' : 'ignored';
      if (level.isRepositoryRoot && source !== 'ignore') break;
      names = [basename(level.directory), ...names];
    }
  }
  return undefined;
}

function readPatterns(path: string): readonly GlobPattern[] {
  try {
    const text = readFileSync(path, 'utf8');
    return text.split('\n').flatMap((line) => parseGlobPattern(line) ?? []);
  } catch {
    return [];
  }
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
