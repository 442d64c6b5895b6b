import { explainCodeAsText, explainPairAsText } from '../../../shared/src/codes/explain';
import { findCodes } from '../../../shared/src/codes/findCodes';
import { registeredCodes } from '../../../shared/src/codes/registeredCodes';
import { libraries } from '../../../shared/src/libraries/index';
import { lastPartOf } from '../../../shared/src/libraries/lookup';
import type { Explanations } from './explain';

type Name = readonly [name: string, code: number];

const catalogueNames = [...registeredCodes].flatMap(([code, { registeredName, name, shortNames }]) =>
  [registeredName ?? name.en, name.en, name['zh-cn'], ...shortNames].map((each): Name => [each, code]),
);

/** Names by which the constants of libraries go: the last part of `CloseStatus.GoingAway`. */
const libraryNames = libraries.flatMap((library) =>
  Object.entries(library.constants ?? {}).map(([path, code]): Name => [lastPartOf(path), code]),
);

/** The catalogue and the libraries' constants, for `explain`. */
export const explanations: Explanations = {
  explainCode: explainCodeAsText,
  explainPair: explainPairAsText,
  names: [...catalogueNames, ...libraryNames],
  suggest: (word, locale) => findCodes(word, locale).map(({ code, name }) => `${code} ${name}`),
};
