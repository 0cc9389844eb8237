import type { RequestOf } from "../extension/messages/background-messages.ts";
import { changeReaderSettings } from "../extension/settings.ts";

/** Remembers the script that a person chose in a card. In a private window the card does so itself while the page is open. */
export async function rememberCardScript(
  { script, taiwanWording }: RequestOf<"card-script">,
  isPrivate: boolean,
): Promise<void> {
  if (!isPrivate) await changeReaderSettings({ cardScript: script, taiwanWording });
}
