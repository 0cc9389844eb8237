import * as v from "valibot";
import type { Steps } from "../../text/work.ts";
import { Highlight } from "../highlight.ts";
import { readJson } from "./json-import.ts";
import type { Progress } from "./planned-import.ts";
import type { FileEntry, ImportFormat, ImportProblem } from "./read-file.ts";
import { readTableFile } from "./table-import.ts";

/** Why an entry was not taken. */
const REFUSALS = ["unreadable", "words", "field", "too-large"] as const;
type Refusal = (typeof REFUSALS)[number];

/** A row of a file that was not taken. */
export interface RefusedRow {
  /** From 1, as the file counts its entries. */
  readonly row: number;
  /** `words`: it has none of a page; `field`: `field` is wrong. */
  readonly why: Refusal;
  /** The field that is wrong, `null` where the row is nothing that could be read. */
  readonly field: keyof Highlight | null;
  /** The beginning of the row. */
  readonly excerpt: string;
}

/** What a file would bring. */
export interface ImportPreview {
  readonly format: ImportFormat;
  readonly highlights: readonly Highlight[];
  /** Interviews of a backup, still to be checked by their own schema. */
  readonly interviews: readonly unknown[];
  readonly refused: readonly RefusedRow[];
  /** How many rows are of a highlight that another row of the file has too; of these the later state is taken. */
  readonly doubled: number;
}

/** When a file is read. */
interface ReadingTimes {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** When the file was written, in the same way: the time of what has none itself. */
  readonly written: number;
}

const EXCERPT = 120;
/** An entry of more values than this is too large: tags and pieces at their most have half of it. */
const MOST_VALUES = 50_000;

/**
 * Reads a backup, W3C Web Annotations (JSON-LD), annotations of Hypothesis, or a table of ours, of Hypothesis or of
 * Readwise, whichever it is. Pauses at least every few milliseconds.
 * @param text the whole file; hostile
 * @param onProgress is told how many entries have been read
 */
export function* readImport(
  text: string,
  { now, written }: ReadingTimes,
  onProgress: (progress: Progress) => void = () => undefined,
): Steps<ImportPreview | ImportProblem> {
  const start = text
    .slice(0, EXCERPT)
    .replace(/^\ufeff/, "")
    .trimStart();
  const undated = new Date(Math.max(0, Math.min(written, now))).toISOString();
  const read = /^[[{]/.test(start)
    ? yield* readJson(text.replace(/^\ufeff/, ""), undated)
    : yield* readTableFile(text, undated);
  if (typeof read === "string") return read;
  const preview = yield* checked(read.entries, now, onProgress);
  return { format: read.format, interviews: read.interviews, ...preview };
}

/** A state of the future would win over everything that a person writes from now on. */
function notLaterThan(highlight: Highlight, now: number): Highlight {
  return Date.parse(highlight.changed) <= now
    ? highlight
    : { ...highlight, changed: new Date(now).toISOString() };
}

const FIELDS = Object.keys(Highlight.entries);

function isField(name: unknown): name is keyof Highlight {
  return typeof name === "string" && FIELDS.includes(name);
}

function* checked(
  entries: readonly FileEntry[],
  now: number,
  onProgress: (progress: Progress) => void,
): Steps<Pick<ImportPreview, "highlights" | "refused" | "doubled">> {
  const highlights = new Map<string, Highlight>();
  const refused: RefusedRow[] = [];
  let doubled = 0;
  for (const [index, entry] of entries.entries()) {
    for (const one of readEntry(entry)) {
      if (one.why !== null) {
        refused.push({ row: index + 1, ...one });
        continue;
      }
      const highlight = notLaterThan(one.highlight, now);
      const known = highlights.get(highlight.id);
      if (known !== undefined) doubled++;
      if (known === undefined || Date.parse(known.changed) < Date.parse(highlight.changed)) {
        highlights.set(highlight.id, highlight);
      }
    }
    if (index % 500 === 0) onProgress({ done: index, of: entries.length });
    yield;
  }
  return { highlights: [...highlights.values()], refused, doubled };
}

type Read =
  | { readonly why: null; readonly highlight: Highlight }
  | ({ readonly why: Refusal } & Omit<RefusedRow, "row">);

function readEntry({ json, read }: FileEntry): Read[] {
  if (valuesIn(json, MOST_VALUES) > MOST_VALUES) {
    return [{ why: "too-large", field: null, excerpt: "" }];
  }
  const excerpt = (): string =>
    (
      JSON.stringify(json, (_, value) => (typeof value === "string" ? value.slice(0, EXCERPT) : value)) ?? ""
    ).slice(0, EXCERPT);
  const found = read();
  if (found.length === 0) return [{ why: "unreadable", field: null, excerpt: excerpt() }];
  return found.map((one) => {
    const result = v.safeParse(Highlight, one);
    if (result.success) return { why: null, highlight: result.output };
    const key = result.issues[0].path?.[0]?.key;
    const field = isField(key) ? key : null;
    const why = field === null ? "unreadable" : field === "pieces" ? "words" : "field";
    return { why, field, excerpt: excerpt() };
  });
}

/** Counts the values in JSON, and stops counting when there are more than a limit. */
function valuesIn(json: unknown, limit: number): number {
  let count = 1;
  if (typeof json !== "object" || json === null) return count;
  const inner: readonly unknown[] = Array.isArray(json) ? json : Object.values(json);
  if (inner.length > limit) return inner.length;
  for (const value of inner) {
    count += valuesIn(value, limit - count);
    if (count > limit) break;
  }
  return count;
}
