import { createRandom } from './generator.mjs';
import { ordinaryCode } from './ordinaryCode.mjs';

const words = ['chat', 'feed', 'room', 'price', 'score', 'build', 'state', 'media', 'order', 'alert', 'trace', 'draft'];

/**
 * A file of at most so many lines, such as a program with sockets has: an example program in one block of `every`,
 * from the second time on under names of its own, and ordinary code, full of other numbers, between them. What the
 * example imports, and the module that it says it is, stand at the top.
 */
export function longFile(languageId, program, lines, every = 8) {
  const random = createRandom(5);
  const pick = (list) => list[random(list.length)];
  const { head, body } = parted(program);
  const out = [...head];
  for (let block = 0; ; block++) {
    const text = block % every === 0 ? copied(languageId, body, block) : ordinary(block);
    const more = text.split('\n');
    if (out.length + more.length > lines) return out.join('\n');
    out.push(...more);
  }

  function ordinary(block) {
    const name = `${pick(words)}${block}`;
    return pick(ordinaryCode[languageId])
      .trimStart()
      .replaceAll('thing', name)
      .replaceAll('Thing', name.charAt(0).toUpperCase() + name.slice(1))
      .replaceAll('THING', name.toUpperCase())
      .replaceAll('9999', () => String(1000 + random(4000)));
  }
}

/** Lines that name what is not the program's own, or the program itself. */
const naming =
  /^(?:#include|#import|@import|import|from|use(?! constant)|using|require|package|namespace [\w\\]+(?:;| =)|module|extends|class_name|\(ns|-module|-export|<\?php|declare|const \w+ = @import|local \w+ = require|\t(?="))(?!\w)/mu;

/** The paragraphs of a program up to the last that imports something, and those behind them. */
function parted(program) {
  const paragraphs = program.trimEnd().split('\n\n');
  const last = paragraphs.findLastIndex((paragraph) => naming.test(paragraph));
  const linesOf = (part) => part.flatMap((paragraph) => [...paragraph.split('\n'), '']);
  return { head: linesOf(paragraphs.slice(0, last + 1)), body: linesOf(paragraphs.slice(last + 1)).join('\n') };
}

/** What introduces names for a whole file, in one language or another. */
const introducing = [
  /^\(?(?:\w+ )*(?:class|interface|object|fun|fn|func|def|defn-?|defonce|defmodule|type|enum|trait|sub|signal) (?:\w+\.(?=\w+\())?(\w[\w-]*)/gmu,
  /^(?:\w+ )*(?:const|let|var|val) (\w+)(?= ?:?=|:)/gmu,
  /^(?:(?:static|const|constexpr|volatile|struct|enum|unsigned) )+\S+ \**(\w+)(?= ?[=;([{])/gmu,
  /^struct (\w+) \{/gmu,
  /^\s+(?:\w+ )*(?:enum|class|struct) (\w+)/gmu,
  /^(?!typedef)[\w:<>]+ \**(\w+)\(/gmu,
  /^(?:#define |-define\(|-record\(|@interface |@implementation |typedef NS_ENUM\(\w+, )(\w+)/gmu,
  /^([a-z]\w*)\(/gmu,
  /^(\w+(?:, \w+)*) ::/gmu,
  /^\t(\w+) += /gmu,
  /^\s+([A-Z]\w+)\s+=>? *\d/gmu,
  /^(?:my [%@$]|local )?(\w+(?:, \w+)*) :?= /gmu,
  /^my [%@$](\w+);/gmu,
];

/** The program of an example under names of its own; the first is as it is. */
function copied(languageId, body, number) {
  if (languageId === 'lua')
    return `local function serve${number}()\n${body.trimEnd().replace(/^(?=.)/gmu, '  ')}\nend\n`;
  if (number === 0) return body;
  const names = new Set(
    introducing.flatMap((pattern) => Array.from(body.matchAll(pattern), ([, list]) => list.split(', ')).flat()),
  );
  // In C#, statements stand above all types.
  const text = languageId === 'csharp' ? body.slice(body.search(/^\w+ (?:sealed )?class /mu)) : body;
  if (names.size === 0) return text;
  return text.replace(new RegExp(`(?<![\\w/.:])(?:${[...names].join('|')})(?![\\w-])`, 'gu'), (name) => name + number);
}
