import type { Page } from "@playwright/test";
import type { ClosedShadow } from "../tooling/closed-shadow.ts";
import type { PopupKey, ToolbarPopup } from "./toolbar-popup.ts";

/** A document that a person is in with nothing but keys. */
export interface Keys {
  press(key: PopupKey): Promise<void>;
  /** What has the focus is called so; empty where that is nothing. */
  focused(): Promise<string>;
}

const NAME_OF_FOCUSED = `(() => {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return "";
  return focused.getAttribute("aria-label") ?? focused.labels?.[0]?.innerText ?? focused.innerText ?? "";
})()`;

export const keysOfPage = (page: Page): Keys => ({
  press: (key) => page.keyboard.press(key),
  focused: () => page.evaluate<string>(NAME_OF_FOCUSED),
});

export const keysOfPopup = (popup: ToolbarPopup): Keys => ({
  press: (key) => popup.press(key),
  focused: () => popup.evaluate<string>(NAME_OF_FOCUSED),
});

/** The keys of what stands in a closed shadow root: a card, a bar. */
export const keysOfShadow = (page: Page, shadow: ClosedShadow): Keys => ({
  press: (key) => page.keyboard.press(key),
  focused: async () =>
    (await shadow.attribute(":focus", "aria-label")) ?? (await shadow.text(":focus")) ?? "",
});

/**
 * Presses a key until what has the focus is called as is sought.
 * @param most presses that a person may be asked for
 * @returns how many it took
 * @throws Error where it takes more, with all that was passed
 */
export async function walk(keys: Keys, key: PopupKey, sought: RegExp, most: number): Promise<number> {
  const passed: string[] = [];
  for (let presses = 0; ; presses++) {
    const name = await keys.focused();
    if (sought.test(name)) return presses;
    passed.push(name.slice(0, 30));
    if (presses === most)
      throw new Error(`${most} presses of ${key} do not lead to ${sought}: ${passed.join(" | ")}`);
    await keys.press(key);
  }
}
