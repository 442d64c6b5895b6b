import type { Locale, Text } from '../../locale';
import type { Analogue, CodeDescription } from '../codeDescription';
import {
  chooserLabels,
  cleanCloseLabels,
  factLabels,
  no,
  none,
  reconnectLabels,
  senderLabels,
  statusLabels,
  yes,
} from './labels';

/** What one label says of a code, in one language. */
export type Fact = { readonly label: string; readonly value: string };

/** The attributes of a code that matter to its sender. */
export function sendingFacts(code: CodeDescription, locale: Locale): readonly Fact[] {
  const names = code.shortNames.map((name) => `\`${name}\``).join(listSeparator(locale));
  return [
    fact(factLabels.standing, statusLabels[code.status][locale], locale),
    fact(factLabels.inCloseFrame, truth(code.mayBeOnWire, locale), locale),
    fact(factLabels.whoMaySend, senderLabels[code.whoMaySend][locale], locale),
    ...(code.mayBeOnWire ? [fact(factLabels.chosenBy, chooserLabels[code.chosenBy][locale], locale)] : []),
    fact(factLabels.fromBrowser, truth(code.browserMaySend, locale), locale),
    fact(factLabels.reportedLocally, truth(code.mayBeReportedLocally, locale), locale),
    fact(factLabels.cleanClose, cleanCloseLabels[code.cleanClose][locale], locale),
    ...(names === '' ? [] : [fact(factLabels.names, names, locale)]),
  ];
}

/** The attributes that are set side by side for two codes, the same labels in the same order for every code. */
export function comparedFacts(code: CodeDescription, locale: Locale): readonly Fact[] {
  return [
    fact(factLabels.standing, statusLabels[code.status][locale], locale),
    fact(factLabels.inCloseFrame, truth(code.mayBeOnWire, locale), locale),
    fact(factLabels.whoMaySend, senderLabels[code.whoMaySend][locale], locale),
    fact(factLabels.fromBrowser, truth(code.browserMaySend, locale), locale),
    fact(factLabels.reportedLocally, truth(code.mayBeReportedLocally, locale), locale),
    fact(factLabels.cleanClose, cleanCloseLabels[code.cleanClose][locale], locale),
    fact(factLabels.reconnect, reconnectLabels[code.reconnect.advice][locale], locale),
    ...analogueFacts(code, locale),
  ];
}

/** The nearest HTTP and gRPC statuses. */
export function analogueFacts(code: CodeDescription, locale: Locale): readonly Fact[] {
  return [
    fact(factLabels.http, analogueText(code.httpAnalogue, locale), locale),
    fact(factLabels.grpc, analogueText(code.grpcAnalogue, locale), locale),
  ];
}

function analogueText(analogue: Analogue | undefined, locale: Locale): string {
  if (analogue === undefined) return none[locale];
  const names = analogue.names.join(listSeparator(locale));
  if (analogue.note === undefined) return names;
  const note = analogue.note[locale];
  if (names === '') return note;
  return locale === 'zh-cn' ? `${names}（${note}）` : `${names} (${note})`;
}

function fact(label: Text, value: string, locale: Locale): Fact {
  return { label: label[locale], value };
}

function truth(isTrue: boolean, locale: Locale): string {
  return isTrue ? yes[locale] : no[locale];
}

function listSeparator(locale: Locale): string {
  return locale === 'zh-cn' ? '、' : ', ';
}
