import type { TextFile } from "../lib/highlights/exchange/export-format.ts";

/** Lets the person save a text as a file. */
export function saveFile({ name, type, text }: TextFile): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // The browser has the file's content by the next turn of its loop.
  setTimeout(() => URL.revokeObjectURL(link.href));
}
