import type { Text } from '../../locale';
import type { Analogue, CodeDescription } from '../codeDescription';
import { cleanCloseLabels, reconnectLabels, senderLabels, statusLabels } from '../explain/labels';
import { text } from '../text';

/** The deciding question of a pair that nobody wrote about; `NaN` counts as the highest. */
export function composedQuestion(lower: CodeDescription, higher: CodeDescription): Text {
  if (isSameNumber(lower, higher)) {
    return text('Both numbers are the same: is the right code among them?', '两个数字相同：它是正确的代码吗？');
  }
  if (lower.mayBeReportedLocally !== higher.mayBeReportedLocally && lower.mayBeOnWire !== higher.mayBeOnWire) {
    return text(
      'Did the peer send the code, or did the API report it by itself?',
      '代码是对端发送的，还是 API 自行报告的？',
    );
  }
  if (lower.mayBeOnWire !== higher.mayBeOnWire) {
    return text('May the number be sent at all?', '这个数字究竟能否发送？');
  }
  if (!lower.mayBeOnWire) {
    return text('Neither may be sent: where does the number come from?', '两者都不得发送：这个数字从何而来？');
  }
  if (lower.kind === higher.kind && lower.range !== undefined) {
    return text('What did the two sides agree upon?', '双方是如何约定的？');
  }
  return text('What ended the connection?', '连接因何而结束？');
}

/** The key differences that follow from what is known of each. Never empty. */
export function composedDifferences(lower: CodeDescription, higher: CodeDescription): readonly Text[] {
  if (isSameNumber(lower, higher)) {
    return [text(`There is no difference: both are ${lower.code}.`, `没有区别：两者都是 ${lower.code}。`)];
  }
  return [...differencesOfMeaning(lower, higher), ...differencesOfAttributes(lower, higher)];
}

function isSameNumber(lower: CodeDescription, higher: CodeDescription): boolean {
  return Object.is(lower.code, higher.code);
}

function differencesOfMeaning(lower: CodeDescription, higher: CodeDescription): readonly Text[] {
  const [a, b] = [lower.code, higher.code];
  if (lower.kind !== higher.kind || lower.range === undefined) return [beside(lower, higher, (each) => each.summary)];
  if (lower.mayBeOnWire) {
    return [
      text(
        `The protocol treats ${a} and ${b} alike; only the agreement of the two sides tells them apart.`,
        `协议对 ${a} 和 ${b} 一视同仁；只有双方的约定能区分它们。`,
      ),
    ];
  }
  return [
    text(
      `There is no difference in the protocol: ${a} and ${b} both have no meaning as close codes.`,
      `在协议中没有区别：${a} 和 ${b} 作为关闭代码都没有含义。`,
    ),
  ];
}

function differencesOfAttributes(lower: CodeDescription, higher: CodeDescription): readonly Text[] {
  const differences: Text[] = [];
  if (lower.mayBeOnWire !== higher.mayBeOnWire) {
    const [may, mayNot] = lower.mayBeOnWire ? [lower, higher] : [higher, lower];
    differences.push(
      text(
        `${may.code} may stand in a Close frame; ${mayNot.code} must never be sent.`,
        `${may.code} 可以出现在关闭帧中；${mayNot.code} 绝不能发送。`,
      ),
    );
  }
  if (lower.mayBeReportedLocally !== higher.mayBeReportedLocally) {
    const local = lower.mayBeReportedLocally ? lower : higher;
    differences.push(
      text(
        `${local.code} is a label that an API reports by itself, without any frame that carries it.`,
        `${local.code} 是 API 自行报告的标记，没有任何帧携带它。`,
      ),
    );
  }
  if (lower.cleanClose !== higher.cleanClose) {
    differences.push(
      labelled('Clean close', '是否正常完成', lower, higher, (each) => cleanCloseLabels[each.cleanClose]),
    );
  }
  if (lower.mayBeOnWire && higher.mayBeOnWire && lower.whoMaySend !== higher.whoMaySend) {
    differences.push(labelled('Who may send it', '可由谁发送', lower, higher, (each) => senderLabels[each.whoMaySend]));
  }
  if (lower.mayBeOnWire && higher.mayBeOnWire && lower.browserMaySend !== higher.browserMaySend) {
    const [may, mayNot] = lower.browserMaySend ? [lower, higher] : [higher, lower];
    differences.push(
      text(
        `A script in a browser may send ${may.code}, but not ${mayNot.code}.`,
        `浏览器脚本可以发送 ${may.code}，但不能发送 ${mayNot.code}。`,
      ),
    );
  }
  if (lower.status !== higher.status) {
    differences.push(labelled('Status', '状态', lower, higher, (each) => statusLabels[each.status]));
  }
  if (lower.reconnect.advice !== higher.reconnect.advice) {
    differences.push(
      labelled('Reconnecting', '重新连接', lower, higher, (each) => reconnectLabels[each.reconnect.advice]),
    );
  }
  if (namesOf(lower.httpAnalogue) !== namesOf(higher.httpAnalogue)) {
    differences.push(
      labelled('Nearest HTTP status', '最接近的 HTTP 状态', lower, higher, ({ httpAnalogue }) =>
        analogueLabel(httpAnalogue),
      ),
    );
  }
  return differences;
}

function namesOf(analogue: Analogue | undefined): string {
  return analogue?.names.join() ?? '';
}

function analogueLabel(analogue: Analogue | undefined): Text {
  if (analogue === undefined || analogue.names.length === 0) return text('none', '无');
  return text(analogue.names.join(', '), analogue.names.join('、'));
}

function beside(lower: CodeDescription, higher: CodeDescription, say: (each: CodeDescription) => Text): Text {
  const [a, b] = [say(lower), say(higher)];
  return text(
    `${lower.code}: ${a.en} ${higher.code}: ${b.en}`,
    `${lower.code}：${a['zh-cn']}${higher.code}：${b['zh-cn']}`,
  );
}

function labelled(
  en: string,
  zhCn: string,
  lower: CodeDescription,
  higher: CodeDescription,
  say: (each: CodeDescription) => Text,
): Text {
  const [a, b] = [say(lower), say(higher)];
  return text(
    `${en}: ${lower.code} – ${a.en}; ${higher.code} – ${b.en}.`,
    `${zhCn}：${lower.code}（${a['zh-cn']}），${higher.code}（${b['zh-cn']}）。`,
  );
}
