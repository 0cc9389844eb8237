import { browser } from "wxt/browser";
import type { BackgroundMessage } from "../../lib/extension/messages.ts";

/**
 * Asks the background, which is of the same build and believed.
 * @returns its answer; `null` where it gives none, or is gone with its extension
 */
export async function askBackground<Answer>(message: BackgroundMessage): Promise<Answer | null> {
  try {
    return (await browser.runtime.sendMessage<BackgroundMessage, Answer | null>(message)) ?? null;
  } catch {
    return null;
  }
}
