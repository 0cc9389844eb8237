import { type Highlight, highlightText } from "../highlight.ts";
import { differenceLine, exportedPassage, type KnownInterviews, linkToWords } from "./exported-facts.ts";
import { hash } from "./hash.ts";
import { escapedOnOneLine, escapedText, obsidianTag, quotation, yamlText } from "./markdown-text.ts";

/** The highlights of one page, or of one title where no page is known. */
interface MarkdownPage {
  readonly title: string;
  readonly highlights: readonly Highlight[];
}

/** @returns the pages in the order in which their first highlights come */
export function pagesOf(highlights: readonly Highlight[]): MarkdownPage[] {
  const pages = new Map<string, Highlight[]>();
  for (const highlight of highlights) {
    const key = highlight.address === "" ? `title ${highlight.title}` : highlight.address;
    const known = pages.get(key);
    if (known === undefined) pages.set(key, [highlight]);
    else known.push(highlight);
  }
  return [...pages.values()].map((list) => ({ title: list[0]?.title ?? "", highlights: list }));
}

/** All highlights as one note, page by page; its parts, one right behind the other. */
export function* toMarkdown(
  highlights: readonly Highlight[],
  interviews: KnownInterviews,
): Generator<string, void, void> {
  yield `---\ntags: ${yamlList(tagsOf(highlights))}\n---\n`;
  for (const page of pagesOf(highlights)) {
    yield `\n${headOf(page)}`;
    for (const highlight of page.highlights) yield `\n${entryOf(highlight, interviews)}`;
  }
}

/** The highlights of one page as a note of its own, with what is known of the page as its properties. */
export function toMarkdownNote(page: MarkdownPage, interviews: KnownInterviews): string {
  const { title, highlights } = page;
  const passages = highlights.flatMap((one) => exportedPassage(one, interviews) ?? []);
  const times = highlights
    .map(({ created }) => created)
    .sort((one, other) => Date.parse(one) - Date.parse(other));
  const properties = [
    `title: ${yamlText(title)}`,
    `source: ${yamlText(highlights[0]?.address ?? "")}`,
    `created: ${yamlText(times[0] ?? "")}`,
    `interviews: ${yamlList(passages.map(({ interview }) => interview))}`,
    `tags: ${yamlList(tagsOf(highlights))}`,
  ];
  const entries = highlights.map((highlight) => `\n${entryOf(highlight, interviews)}`);
  return `---\n${properties.join("\n")}\n---\n\n${headOf(page)}${entries.join("")}`;
}

const tagsOf = (highlights: readonly Highlight[]): string[] =>
  highlights.flatMap(({ tags }) => tags.map(obsidianTag));

const yamlList = (items: readonly string[]): string => `[${[...new Set(items)].map(yamlText).join(", ")}]`;

const inBrackets = (address: string): string => `<${address.replace(/[<>\s\\]/gu, encodeURIComponent)}>`;

function headOf({ title, highlights }: MarkdownPage): string {
  const address = highlights[0]?.address ?? "";
  const head = `# ${escapedOnOneLine(title) || escapedOnOneLine(address)}\n`;
  return address === "" ? head : `${head}\n${inBrackets(address)}\n`;
}

/** The name by which a note links to a highlight in Obsidian: letters, digits and hyphens. */
function blockId(id: string): string {
  const spelled = id.replace(/[^A-Za-z0-9-]/gu, "-");
  return `^yuanhua-${spelled === id ? id : `${spelled}-${hash(id)}`}`;
}

/** A fact on a line of its own, as Obsidian's Dataview reads it. */
const field = (name: string, value: string): string => `- ${name}:: ${value}`;

/** A highlight: its words, its note, and all that is known of it. */
function entryOf(highlight: Highlight, interviews: KnownInterviews): string {
  const { id, note, tags, colour, created, changed, script } = highlight;
  const passage = exportedPassage(highlight, interviews);
  const link = linkToWords(highlight);
  const facts = [
    ...(link === "" ? [] : [field("link", `[↗](${inBrackets(link)})`)]),
    ...(passage === null
      ? []
      : [
          field("interview", escapedOnOneLine(passage.interview)),
          field("verdict", passage.kind),
          ...(passage.flags.length === 0 ? [] : [field("flags", passage.flags.join(", "))]),
          ...passage.sources.flatMap(({ turn, speaker, text }) => [
            field("original", escapedOnOneLine(text)),
            ...(speaker === "" ? [] : [`  ${field("speaker", escapedOnOneLine(speaker))}`]),
            `  ${field("turn", String(turn))}`,
          ]),
          ...passage.differences.map((one) => field("difference", escapedOnOneLine(differenceLine(one)))),
        ]),
    ...(tags.length === 0
      ? []
      : [
          field("tags", tags.map((tag) => `#${obsidianTag(tag)}`).join(" ")),
          ...tags.filter((tag) => obsidianTag(tag) !== tag).map((tag) => field("tag", escapedOnOneLine(tag))),
        ]),
    field("colour", colour),
    ...(script === "" ? [] : [field("script", escapedOnOneLine(script))]),
    field("created", escapedOnOneLine(created)),
    field("changed", escapedOnOneLine(changed)),
  ];
  const parts = [
    quotation(highlightText(highlight)),
    blockId(id),
    ...(note === "" ? [] : [escapedText(note)]),
    facts.join("\n"),
  ];
  return `${parts.join("\n\n")}\n`;
}
