import { l10n, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { CodeSummary } from '../../shared/src/protocol';
import { readCode } from './explanationDocuments';

type CodeItem = QuickPickItem & { readonly code: number };

type PickerTexts = {
  readonly title: string;
  readonly placeholder: string;
  /** Text to begin with. */
  readonly start?: string;
  /** A code that is not offered. */
  readonly without?: number;
};

/** Lets the user choose a code, or type any other number; `undefined` when they leave. */
export async function pickCode(
  summaries: Promise<readonly CodeSummary[]>,
  { title, placeholder, start = '', without }: PickerTexts,
): Promise<number | undefined> {
  const picker = window.createQuickPick<CodeItem>();
  picker.title = title;
  picker.placeholder = placeholder;
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.value = start;
  picker.busy = true;
  picker.show();
  try {
    return await new Promise<number | undefined>((resolve, reject) => {
      let listed: readonly CodeItem[] = [];
      const update = () => {
        picker.items = [...numberItem(picker.value, listed, without), ...listed];
      };
      picker.onDidChangeValue(update);
      picker.onDidAccept(() => {
        const [item] = picker.selectedItems;
        if (item !== undefined) resolve(item.code);
      });
      picker.onDidHide(() => {
        resolve(undefined);
      });
      summaries.then((all) => {
        listed = all.filter(({ code }) => code !== without).map(toItem);
        picker.busy = false;
        update();
      }, reject);
    });
  } finally {
    picker.dispose();
  }
}

function toItem({ code, name, summary, keywords }: CodeSummary): CodeItem {
  return { label: `${code} ${name}`, description: summary, detail: keywords, code };
}

/** A number that no row shows has a description too. */
function numberItem(value: string, listed: readonly CodeItem[], without: number | undefined): readonly CodeItem[] {
  const code = readCode(value);
  if (code === undefined || code === without || listed.some((item) => item.code === code)) return [];
  return [{ label: String(code), description: l10n.t('Explain this number'), alwaysShow: true, code }];
}
