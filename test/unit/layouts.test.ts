import { describe, expect, test } from 'vitest';
import {
  clojureLayout,
  elixirLayout,
  gdscriptLayout,
  goLayout,
  haskellLayout,
  kotlinLayout,
  luaLayout,
  perlLayout,
  pythonLayout,
  rubyLayout,
  scalaLayout,
  swiftLayout,
} from '../../server/src/languages/layouts';
import { isStart, startsIn, type Layout } from '../../server/src/syntax/layout';

/** Texts whose statements at the top begin on the lines with `>`, which is taken out. */
const texts: readonly (readonly [string, Layout, string])[] = [
  [
    'Clojure',
    clojureLayout,
    '>(ns a)\n; (no\n>(defn b\n  "text\n\\(no"\n  [c])\n>#_(d \\")\n>#?(:clj (e))\n;; "\n>(f)\n',
  ],
  [
    'Elixir',
    elixirLayout,
    '>defmodule A do\n  @moduledoc """\n  text\n"""\n  # it\'s ?\nend\n\n>quote = ?"\n>import B\n\'\'\'\nno\n\'\'\'\n',
  ],
  ['GDScript', gdscriptLayout, '>extends Node\n>@export\nvar a := "#"\n>func b():\n\tif a:\n\t\tpass\nelse:\n'],
  [
    'Go',
    goLayout,
    '>package a\n\n>import "b"\n\n/*\nfunc no\n*/\n>type c struct {\n\td int\n}\n\n>func e() {\n\tf := `\nvar no`\nlabel:\n}\n>var g = \'"\'\n>const h = 1\n',
  ],
  [
    'Haskell',
    haskellLayout,
    '>module A where\n{- no\nno -}\n>a :: Int -- "\n>a = 1\n  where b = "{-"\nwhere\n>c\' = 2 |--> 3\n',
  ],
  [
    'Kotlin',
    kotlinLayout,
    '>package a\n/* no\nno */\n>@A\nclass B {\n}\n>val c = """\nno\n"""\n>val d = \'"\'\n>val e = 1\n',
  ],
  ['Lua', luaLayout, '>local a = [==[\nno ]]\n]==]\n>function b()\nend\n--[[\nno\n]]\n>return "--[["\n>x = 1\n'],
  [
    'Perl',
    perlLayout,
    '>package A;\n>use B;\n\n=head1 NAME\n\nno\n\n=cut\n\n>my $c = <<"TEXT";\nno\nTEXT\n>sub d {\n}\n# it\'s "\n>if ($c) {\n}\nelse {\n}\n>$e->f($#g);\n1;\n>__END__\nno\n',
  ],
  [
    'Python',
    pythonLayout,
    '>import a\n\n>@b\nasync def c():\n    """\nno\n"""\n    # it\'s\nelse:\n>d = "\'\'\'"\n>e = f(\n)\n',
  ],
  [
    'Ruby',
    rubyLayout,
    '>a = <<~TEXT\nno\n  TEXT\n>def b\nrescue\nend\n=begin\nno\n=end\n>$c = "<<X"\n>@d = 1\n__END__\nno\n',
  ],
  [
    'Scala',
    scalaLayout,
    '>object A {\n}\nend A\n>@b\nclass B\nextends A\n>val c = """\nno"""\n>val d = \'"\'\n>val e = 1\n',
  ],
  [
    'Swift',
    swiftLayout,
    '>import A\n/// it\'s "\n>@objc\nfinal class B {\n}\n#if D\n>let c = """\nno\n"""\n>let d = "//"\n>e()\n',
  ],
];

describe('where statements at the top begin by the layout of a text', () => {
  test.each(texts)('%s', (_name, layout, marked) => {
    const text = marked.replaceAll(/^>/gmu, '');
    const lines = marked.split('\n');
    const expected = lines.flatMap((line, index) =>
      line.startsWith('>')
        ? [lines.slice(0, index).join('\n').replaceAll(/^>/gmu, '').length + (index > 0 ? 1 : 0)]
        : [],
    );
    expect(startsIn(text, layout)).toEqual(expected);
    for (const offset of expected) {
      expect(isStart(text, layout, offset)).toBe(true);
      expect(isStart(text, layout, offset + 1)).toBe(false);
    }
  });

  test('of a part of a text', () => {
    const text = 'a = 1\nb = 2\nc = 3\n';
    expect(startsIn(text, pythonLayout, 6, 12)).toEqual([6]);
    expect(startsIn(text, pythonLayout, 7)).toEqual([12]);
  });
});
