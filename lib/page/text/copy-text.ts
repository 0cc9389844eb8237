/**
 * Puts text on the clipboard, on a person's order. Pages that are not served safely (`http:`), and frames that may
 * not, have no `navigator.clipboard`: there the browser's copy command is given, and answered with our text.
 * @returns whether it is there now
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

/**
 * Gives the browser's copy command and answers it, before the page hears of it, with our text.
 * @returns whether the text was taken; not where the page stands before us and answers itself
 */
function copyByCommand(text: string): boolean {
  let isTaken = false;
  // Without a selection the command is there only for whom asks for it here.
  const allow = (event: Event): void => event.preventDefault();
  const answer = (event: ClipboardEvent): void => {
    if (!event.isTrusted || event.clipboardData === null) return;
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isTaken = true;
  };
  addEventListener("beforecopy", allow, { capture: true });
  addEventListener("copy", answer, { capture: true });
  try {
    return document.execCommand("copy") && isTaken;
  } finally {
    removeEventListener("beforecopy", allow, { capture: true });
    removeEventListener("copy", answer, { capture: true });
  }
}
