import { type Highlight, highlightText } from "../highlight.ts";

/** Characters that Markdown or HTML in it would take for more than text. */
const escaped = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>#|~$^]/g, "\\$&").replace(/^(\s*)([-+]|\d+[.)])(?=\s)/gm, "$1\\$2");

const quoted = (text: string): string =>
  escaped(text)
    .split(/\r\n|[\r\n]/)
    .map((line) => `> ${line}`)
    .join("\n");

/** A tag as Obsidian knows it: without spaces and marks. */
const tagged = (tag: string): string => `#${tag.trim().replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, "-")}`;

function page(highlights: readonly Highlight[]): string {
  const [first] = highlights;
  if (first === undefined) return "";
  const title = escaped(first.title.replace(/\s+/g, " ").trim()) || escaped(first.address);
  const address = first.address === "" ? "" : `\n<${first.address.replace(/[<>\s]/g, encodeURIComponent)}>\n`;
  const entries = highlights.map((highlight) =>
    [
      quoted(highlightText(highlight)),
      ...(highlight.note === "" ? [] : [escaped(highlight.note)]),
      `${highlight.created.slice(0, 10)} ${highlight.tags.map(tagged).join(" ")}`.trim(),
    ].join("\n\n"),
  );
  return `# ${title}\n${address}\n${entries.join("\n\n---\n\n")}\n`;
}

/** @returns one text of Markdown for each page, in the order in which their first highlights come */
export function toMarkdownPages(highlights: readonly Highlight[]): { title: string; text: string }[] {
  const pages = new Map<string, Highlight[]>();
  for (const highlight of highlights) {
    const key = highlight.address === "" ? `title ${highlight.title}` : highlight.address;
    pages.set(key, [...(pages.get(key) ?? []), highlight]);
  }
  return [...pages.values()].map((list) => ({ title: list[0]?.title ?? "", text: page(list) }));
}

/** All highlights in one text of Markdown, page by page. */
export function toMarkdown(highlights: readonly Highlight[]): string {
  return toMarkdownPages(highlights)
    .map(({ text }) => text)
    .join("\n");
}
