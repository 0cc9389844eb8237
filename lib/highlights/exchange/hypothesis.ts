import * as v from "valibot";
import type { Highlight } from "../highlight.ts";
import { SelectorList, type Selectors } from "../selectors.ts";
import { linkToWords } from "./exported-facts.ts";
import { hash } from "./hash.ts";
import { importedAddress } from "./imported-address.ts";
import { importedTime } from "./imported-time.ts";
import { jsonItem } from "./json-item.ts";
import { OwnFacts, ownFacts } from "./own-facts.ts";
import { PAGE_NOTE } from "./page-note.ts";

/** Whoever imports annotations becomes their owner; the API asks for somebody. */
const USER = "acct:yuanhua@localhost";
const PREFIX = "hypothesis:";

/** One annotation as the API of Hypothesis gives it (JSON). */
const Annotation = v.object({
  id: v.string(),
  created: v.string(),
  updated: v.nullish(v.string()),
  uri: v.string(),
  text: v.nullish(v.string(), ""),
  tags: v.nullish(v.array(v.string()), []),
  target: v.nullish(v.array(v.object({ selector: v.nullish(SelectorList, []) })), []),
  document: v.nullish(v.object({ title: v.nullish(v.array(v.string()), []) })),
  yuanhua: v.optional(v.unknown()),
});

/** Highlights as `{"annotations": […]}`, in the form of Hypothesis' API and of its own export, part by part. */
export function* toHypothesis(highlights: readonly Highlight[]): Generator<string, void, void> {
  yield '{"annotations":[';
  for (const [index, one] of highlights.entries()) yield jsonItem(annotationOf(one), index);
  yield "\n]}\n";
}

function annotationOf(highlight: Highlight): Record<string, unknown> {
  const { id, address, title, note, tags, created, changed, pieces } = highlight;
  const link = linkToWords(highlight);
  return {
    id: id.startsWith(PREFIX) ? id.slice(PREFIX.length) : id,
    created,
    updated: changed,
    user: USER,
    uri: address,
    text: note,
    tags,
    group: "__world__",
    permissions: { read: [USER], update: [USER], delete: [USER], admin: [USER] },
    target: pieces.map(({ quote, position, path }) => ({
      source: address,
      selector: [path, position, quote].filter((selector) => selector !== null),
    })),
    document: { title: title === "" ? [] : [title] },
    links: link === "" ? {} : { html: address, incontext: link },
    references: [],
    hidden: false,
    flagged: false,
    yuanhua: ownFacts(highlight),
  };
}

/** The pieces that lists of selectors describe; those without a quote are left out. */
function piecesOf(lists: readonly Selectors[]): Highlight["pieces"] {
  return lists.flatMap(({ quote, position, path }) =>
    quote === undefined ? [] : [{ quote, position: position ?? null, path: path ?? null }],
  );
}

/** Whether JSON is an annotation of Hypothesis: it says "uri" where the standard says "target.source". */
export const isHypothesis = (json: unknown): boolean => v.is(v.object({ uri: v.string() }), json);

/** @returns what the annotation says, still to be checked as a `Highlight`; `null` for what is none */
export function fromHypothesis(json: unknown): Record<keyof Highlight, unknown> | null {
  const read = v.safeParse(Annotation, json);
  if (!read.success) return null;
  const { id, created, updated, uri, text, tags, target, document } = read.output;
  const own = v.is(OwnFacts, read.output.yuanhua) ? read.output.yuanhua : null;
  const pieces = piecesOf(target.map(({ selector }) => selector));
  return {
    id: own?.id ?? `${PREFIX}${id}`,
    address: importedAddress(uri),
    canonical: own?.canonical ?? null,
    title: own?.title ?? document?.title[0] ?? "",
    script: own?.script ?? "",
    created,
    changed: updated ?? created,
    colour: own?.colour ?? "yellow",
    note: text,
    tags: tags.filter((tag) => tag !== ""),
    pieces: pieces.length === 0 && hasWords(text, tags) ? [PAGE_NOTE] : pieces,
    passage: own?.passage ?? null,
  };
}

const hasWords = (text: string, tags: readonly string[]): boolean => text !== "" || tags.length > 0;

/** The columns of the CSV that Hypothesis' sidebar exports; the last one is a page's number in a PDF. */
const COLUMNS = ["Creation Date", "URL", "Quote", "Body", "Tags"] as const;

/** Whether the first row of a table is that of Hypothesis' CSV. */
export const isHypothesisTable = (head: readonly string[]): boolean =>
  COLUMNS.every((column) => head.includes(column));

/** @returns what a row says, still to be checked as a `Highlight` */
export function fromHypothesisRow(
  head: readonly string[],
  row: readonly string[],
  undated: string,
): Record<keyof Highlight, unknown> {
  const cell = (column: (typeof COLUMNS)[number]): string => row[head.indexOf(column)] ?? "";
  const [exact, note, url, date] = [cell("Quote"), cell("Body"), cell("URL"), cell("Creation Date")];
  const tags = cell("Tags")
    .split(",")
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");
  const time = date === "" ? undated : importedTime(date);
  return {
    id: `${PREFIX}${hash(`${url}\n${date}\n${exact}`)}`,
    address: importedAddress(url),
    canonical: null,
    title: "",
    script: "",
    created: time,
    changed: time,
    colour: "yellow",
    note,
    tags,
    pieces:
      exact !== "" || hasWords(note, tags) ? [{ ...PAGE_NOTE, quote: { ...PAGE_NOTE.quote, exact } }] : [],
    passage: null,
  };
}
