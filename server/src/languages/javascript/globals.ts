import type { GlobalRules } from '../scanRules';

const globalObject = String.raw`\b(?:global|globalThis|window|self)(?:\s{1,9}as\s{1,9}\w{1,40}\))?`;

/** How scripts set a global: by assignment, by its property's descriptor, or by what stubs it for a test. */
export const globals: GlobalRules = {
  set: (name) =>
    String.raw`(?:${globalObject}(?:\.${name}|\[["']${name}["']\])\s{0,9}=(?![=>])` +
    String.raw`|\bdefineProperty\(\s{0,9}${globalObject},\s{0,9}["']${name}["'],\s{0,20}\{(?:\s{0,20}\w{1,20}:\s?(?:true|false),)*\s{0,20}value:` +
    String.raw`|\bstubGlobal\(\s{0,9}["']${name}["'],)\s{0,20}`,
  own: String.raw`(?:class|function|async|jest|vi|sinon|mock)\b|(?:\w{1,40}|\([^()]{0,120}\))(?:\s?:\s?\w{1,40})?\s?=>`,
};
