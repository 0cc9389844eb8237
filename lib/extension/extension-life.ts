import { browser } from "wxt/browser";

/** What a person does first when they come back to a page, or use what stands open on it. */
const SIGNS_OF_A_PERSON = ["pointermove", "pointerdown", "keydown", "wheel", "focus"] as const;

/** Whether the extension that this script is of is still there: not since an update, or its removal. */
export const isExtensionAlive = (): boolean => Boolean(browser.runtime?.id);

/**
 * Calls back when the extension that this script is of is gone, before anything else of ours hears what the person
 * does next: browsers tell a script nothing of that, and a timer on every page would cost more.
 * @param signal ends the watch
 */
export function onExtensionGone(gone: () => void, signal: AbortSignal): void {
  const look = (): void => {
    if (!isExtensionAlive()) gone();
  };
  for (const sign of SIGNS_OF_A_PERSON)
    addEventListener(sign, look, { signal, capture: true, passive: true });
  document.addEventListener("visibilitychange", look, { signal });
}
