import type { FileInParts, TextFile } from "../lib/highlights/exchange/export-format.ts";

/** Lets the person save a text, or the parts of a file, as a file. */
export function saveFile(file: TextFile | FileInParts): void {
  const parts = "parts" in file ? [...file.parts] : [file.text];
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(parts, { type: file.type }));
  link.download = file.name;
  link.click();
  // The browser has the file's content by the next turn of its loop.
  setTimeout(() => URL.revokeObjectURL(link.href));
}
