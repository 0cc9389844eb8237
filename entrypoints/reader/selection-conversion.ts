import { detectScript } from "../../lib/chinese/script.ts";
import type { PageScript } from "../../lib/extension/stored-settings.ts";
import { conversionChoice } from "../../lib/page/conversion/conversion-choice.ts";
import { requestConversion } from "./conversion-request.ts";

/** Text as the reader selected it, and how to put another one in its place. */
interface SelectedText {
  readonly text: string;
  replace(text: string): void;
}

/**
 * Converts what is selected in a text field or in text that can be edited, on the reader's order alone. The
 * browser's own editing command is used, so that undo works and the page notices.
 * @returns whether something of the kind is selected
 */
export async function convertSelection(target: PageScript): Promise<boolean> {
  const selected = selectedText();
  if (selected === null) return false;
  const choice = conversionChoice(
    detectScript(selected.text).script,
    document.documentElement.lang,
    target,
    false,
  );
  if (choice === null) return true;
  const [converted] = await requestConversion([selected.text], choice.from, choice.to);
  const now = selectedText();
  if (converted !== undefined && now?.text === selected.text) now.replace(converted.text);
  return true;
}

function selectedText(): SelectedText | null {
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
    const { selectionStart, selectionEnd, value } = field;
    if (selectionStart === null || selectionEnd === null) return null;
    const whole = selectionStart === selectionEnd;
    const text = whole ? value : value.slice(selectionStart, selectionEnd);
    return {
      text,
      replace(converted) {
        if (whole) field.select();
        insert(converted);
      },
    };
  }
  const selection = getSelection();
  if (
    field instanceof HTMLElement &&
    field.isContentEditable &&
    selection !== null &&
    !selection.isCollapsed
  ) {
    return { text: selection.toString(), replace: insert };
  }
  return null;
}

function insert(text: string): void {
  document.execCommand("insertText", false, text);
}
