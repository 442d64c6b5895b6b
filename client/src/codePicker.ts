import { window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { CodeSummary } from '../../shared/src/protocol';

type CodeItem = QuickPickItem & { readonly code: number };

type PickerTexts = {
  readonly title: string;
  readonly placeholder: string;
  /** Text to begin with. */
  readonly start?: string;
  /** A code that is not offered. */
  readonly without?: number;
};

/** Finds the codes that fit what has been typed, best first. */
export type CodeFinder = (query: string) => Promise<readonly CodeSummary[]>;

/**
 * Lets the user choose a code by number, name or symptom, or type any other number; `undefined` when they leave. The
 * finder filters, as the editor's own filter wants all words to stand behind each other.
 */
export async function pickCode(
  find: CodeFinder,
  { title, placeholder, start = '', without }: PickerTexts,
): Promise<number | undefined> {
  const picker = window.createQuickPick<CodeItem>();
  picker.title = title;
  picker.placeholder = placeholder;
  picker.matchOnDescription = true;
  picker.value = start;
  picker.show();
  try {
    return await new Promise<number | undefined>((resolve, reject) => {
      let found: Promise<readonly CodeItem[]> = Promise.resolve([]);
      const update = () => {
        const query = picker.value;
        picker.busy = true;
        found = find(query).then((summaries) => summaries.filter(({ code }) => code !== without).map(toItem));
        found.then((items) => {
          if (picker.value !== query) return;
          picker.busy = false;
          picker.items = items;
        }, reject);
      };
      const accept = async () => {
        // Who types and presses Enter at once means what the list does not show yet; a row that was there before the list
        // changed is selected no longer.
        const [selected] = picker.busy ? [] : picker.selectedItems;
        const item = selected ?? (await found)[0];
        if (item !== undefined) resolve(item.code);
      };
      picker.onDidChangeValue(update);
      picker.onDidAccept(() => {
        accept().catch(reject);
      });
      picker.onDidHide(() => {
        resolve(undefined);
      });
      update();
    });
  } finally {
    picker.dispose();
  }
}

function toItem({ code, name, summary }: CodeSummary): CodeItem {
  return { label: `${code} ${name}`, description: summary, alwaysShow: true, code };
}
