/** A fenced block of a Markdown file. */
export type Fence = {
  /** The first word behind the fence: a language. */
  readonly language: string;
  /** Bare words behind it: `settings`, `sites`, `bad`. */
  readonly flags: ReadonlySet<string>;
  /** `name="value"` pairs behind it. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
  /** The line of the file on which the block's text begins, from 1. */
  readonly line: number;
};

/** A heading with the fences below it, up to the next heading. */
export type Section = {
  /** The heading and those above it. */
  readonly path: readonly string[];
  readonly fences: readonly Fence[];
  /** `json settings` fences that hold here: of the headings above first, its own last. */
  readonly settings: readonly string[];
};

type Open = { readonly level: number; readonly title: string; readonly fences: Fence[]; readonly settings: string[] };

/** The sections of a Markdown file that hold fences other than settings, in order. */
export function sectionsOf(markdown: string): readonly Section[] {
  const sections: Section[] = [];
  let open: Open[] = [{ level: 0, title: '', fences: [], settings: [] }];
  const finish = (): void => {
    const last = open.at(-1)!;
    if (last.fences.length === 0) return;
    sections.push({
      path: open.map(({ title }) => title).filter((title) => title !== ''),
      fences: [...last.fences],
      settings: open.flatMap(({ settings }) => settings),
    });
    last.fences.length = 0;
  };

  const lines = markdown.split('\n');
  for (let index = 0; index < lines.length; index++) {
    const heading = /^(#+)\s+(.*)$/u.exec(lines[index]!);
    if (heading !== null) {
      finish();
      const level = heading[1]!.length;
      open = [...open.filter((above) => above.level < level), { level, title: heading[2]!, fences: [], settings: [] }];
      continue;
    }
    const opening = /^(`{3,})(\S+)(.*)$/u.exec(lines[index]!);
    if (opening === null) continue;
    const end = lines.findIndex((line, at) => at > index && line === opening[1]);
    if (end < 0) throw new Error(`The fence on line ${index + 1} is not closed.`);
    const fence = fenceOf(opening[2]!, opening[3]!, lines.slice(index + 1, end), index + 2);
    if (fence.language === 'json' && fence.flags.has('settings')) open.at(-1)!.settings.push(fence.text);
    else open.at(-1)!.fences.push(fence);
    index = end;
  }
  finish();
  return sections;
}

function fenceOf(language: string, rest: string, lines: readonly string[], line: number): Fence {
  const attributes = new Map([...rest.matchAll(/(\w+)="([^"]*)"/gu)].map((match) => [match[1]!, match[2]!]));
  const flags = new Set(
    rest
      .replace(/\w+="[^"]*"/gu, '')
      .split(/\s+/u)
      .filter((word) => word !== ''),
  );
  return { language, flags, attributes, text: lines.map((text) => `${text}\n`).join(''), line };
}
