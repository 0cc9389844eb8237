import { browser } from "wxt/browser";
import type { BackgroundMessage } from "../../lib/extension/messages.ts";

/** Asks the background. @returns its answer; `null` where it gives none, or is gone with its extension */
export async function askBackground(message: BackgroundMessage): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage(message);
  } catch {
    return null;
  }
}
