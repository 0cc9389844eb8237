import { shownAddress } from "../address/shown-address.ts";
import type { RequestOf } from "../extension/messages/background-messages.ts";
import { changePageSettings } from "../extension/settings.ts";
import type { AskingFrame } from "./page-highlights.ts";

/** Underlines a passage of a page no longer. In a private window it is hidden while the page is open, and nothing is kept. */
export async function hideOnPage(
  { address, text }: RequestOf<"hide-passage">,
  frame: AskingFrame,
): Promise<void> {
  if (frame.address === "" || frame.isPrivate) return;
  await changePageSettings(shownAddress(frame.address, address), ({ hidden = [], ...page }) => ({
    ...page,
    hidden: [...new Set([...hidden, text])],
  }));
}

/** Forgets that a passage was hidden. */
export async function unhideOnPage(
  { address, text }: RequestOf<"unhide-passage">,
  frame: AskingFrame,
): Promise<void> {
  if (frame.address === "" || frame.isPrivate) return;
  await changePageSettings(shownAddress(frame.address, address), ({ hidden = [], ...page }) => {
    const left = hidden.filter((other) => other !== text);
    return left.length === 0 ? page : { ...page, hidden: left };
  });
}
