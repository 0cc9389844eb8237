import { strToU8, Zip, ZipDeflate } from "fflate";
import type { Highlight } from "../highlight.ts";
import type { KnownInterviews } from "./exported-facts.ts";
import { pagesOf, toMarkdownNote } from "./markdown.ts";

/** Names are cut here, in characters: file systems take 255 bytes, of which a Chinese character needs three. */
const LONGEST_NAME = 60;
/** What no name of a file may hold on Windows, and no link of Obsidian. */
const NOT_IN_NAMES = /[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|#^[\]]+/gu;
/** Names of devices on Windows. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;

/** Gives each note a name that file systems take and that no other note has, however they treat capitals. */
export function noteNames(titles: readonly string[]): string[] {
  /** By name, the number that the next one of it begins to look for a free one at. */
  const taken = new Map<string, number>();
  return titles.map((title) => {
    const cleaned = title.normalize("NFC").replace(NOT_IN_NAMES, " ").replace(/\s+/gu, " ").trim();
    const cut = [...cleaned]
      .slice(0, LONGEST_NAME)
      .join("")
      .replace(/^\.+|[. ]+$/gu, "");
    const base = cut === "" || DEVICE.test(cut) ? `_${cut}` : cut;
    const key = base.toLowerCase();
    let number = taken.get(key) ?? 1;
    let name = number === 1 ? base : `${base} ${number}`;
    while (number > 1 && taken.has(name.toLowerCase())) name = `${base} ${++number}`;
    taken.set(name.toLowerCase(), Math.max(2, taken.get(name.toLowerCase()) ?? 2));
    taken.set(key, number + 1);
    return `${name}.md`;
  });
}

/** One note for each page, in a zip archive; its parts, one right behind the other. */
export function* toMarkdownArchive(
  highlights: readonly Highlight[],
  interviews: KnownInterviews,
): Generator<Uint8Array<ArrayBuffer>, void, void> {
  const written: Uint8Array<ArrayBuffer>[] = [];
  const archive = new Zip((problem, part) => {
    if (problem !== null) throw problem;
    written.push(new Uint8Array(part));
  });
  const pages = pagesOf(highlights);
  const names = noteNames(pages.map(({ title }) => title));
  for (const [index, page] of pages.entries()) {
    const file = new ZipDeflate(names[index] ?? `${index}.md`, { level: 6 });
    archive.add(file);
    file.push(strToU8(toMarkdownNote(page, interviews)), true);
    yield* written.splice(0);
  }
  archive.end();
  yield* written.splice(0);
}
