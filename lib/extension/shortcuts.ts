import { browser } from "wxt/browser";

/** A command, and the keys that call it at the moment; empty where none do. */
interface Shortcut {
  readonly name: string;
  readonly keys: string;
}

/** The commands with their keys, as the browser has them. */
export async function shortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name = "", shortcut = "" }) => ({ name, keys: shortcut }));
}

interface OpensShortcuts {
  openShortcutSettings(): Promise<void>;
}

const opensShortcuts = (commands: object): commands is OpensShortcuts => "openShortcutSettings" in commands;

/** @returns what opens the browser's page where keys are changed; `null` where no extension may open it */
export function shortcutSettings(): (() => void) | null {
  const { commands } = browser;
  // Firefox has a call for it; its extensions may not open the page by its address.
  if (opensShortcuts(commands)) return () => void commands.openShortcutSettings();
  if (browser.runtime.getURL("/").startsWith("moz-extension:")) return null;
  return () => void browser.tabs.create({ url: "chrome://extensions/shortcuts" });
}
