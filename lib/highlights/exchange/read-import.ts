import * as v from "valibot";
import { cleanAddress } from "../../address/clean-address.ts";
import { Highlight } from "../highlight.ts";
import { BACKUP_FORMAT, BACKUP_VERSION } from "./backup.ts";
import { readCsv } from "./csv.ts";
import { fromHypothesis } from "./hypothesis.ts";
import { fromReadwise, isReadwise } from "./readwise.ts";
import { fromWebAnnotation } from "./web-annotation.ts";

export type ImportFormat = "backup" | "web-annotation" | "hypothesis" | "readwise";

/** A row of a file that was not taken. */
export interface RefusedRow {
  /** From 1, as the file counts its entries. */
  readonly row: number;
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

/** Why a file as a whole cannot be read. */
export type ImportProblem = "not-readable" | "unknown-format" | "newer-version";

const EXCERPT = 120;

type Candidate = { readonly json: unknown; readonly read: (json: unknown) => unknown };

/**
 * Reads a backup, W3C Web Annotations (JSON-LD), an export of Hypothesis or Readwise's CSV, whichever it is.
 * @param text the whole file; hostile
 */
export function readImport(text: string, now: number = Date.now()): ImportPreview | ImportProblem {
  const start = text.replace(/^\ufeff/, "").trimStart();
  const read = /^[[{]/.test(start) ? readJson(start) : readTable(text);
  if (typeof read === "string") return read;
  return { ...read, highlights: read.highlights.map((highlight) => notLaterThan(highlight, now)) };
}

/** A state of the future would win over everything that a person writes from now on. */
function notLaterThan(highlight: Highlight, now: number): Highlight {
  return Date.parse(highlight.changed) <= now
    ? highlight
    : { ...highlight, changed: new Date(now).toISOString() };
}

/** The address of a backup's row as any other's: without credentials, and no file of another machine. */
function withCleanAddress(row: unknown): unknown {
  if (!v.is(Addressed, row) || row.address === "") return row;
  const { address, canonical } = row;
  return { ...row, address: importedAddress(address), canonical: canonical && importedAddress(canonical) };
}

const Addressed = v.looseObject({ address: v.string(), canonical: v.nullish(v.string()) });

/** @returns `null` for what is no page, and for a file on another machine, which would be told who opens it */
function importedAddress(address: string): string | null {
  const clean = cleanAddress(address);
  if (clean === null) return null;
  const { protocol, host } = new URL(clean);
  return protocol === "file:" && host !== "" ? null : clean;
}

function readTable(text: string): ImportPreview | ImportProblem {
  const [head = [], ...rows] = readCsv(text);
  if (!isReadwise(head)) return "unknown-format";
  const filled = rows.filter((row) => row.some((cell) => cell !== ""));
  return preview(
    "readwise",
    filled.map((row) => ({ json: row, read: () => fromReadwise(head, row) })),
  );
}

const Backup = v.object({
  format: v.literal(BACKUP_FORMAT),
  version: v.number(),
  highlights: v.array(v.unknown()),
  interviews: v.array(v.unknown()),
});
const HypothesisExport = v.object({ annotations: v.array(v.unknown()) });
const AnnotationPage = v.object({ items: v.array(v.unknown()) });
const AnnotationCollection = v.object({ first: AnnotationPage });

function readJson(text: string): ImportPreview | ImportProblem {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return "not-readable";
  }
  const rows = (list: readonly unknown[], read: (json: unknown) => unknown): Candidate[] =>
    list.map((one) => ({ json: one, read }));
  if (v.is(Backup, json)) {
    if (json.version > BACKUP_VERSION) return "newer-version";
    return preview("backup", rows(json.highlights, withCleanAddress), json.interviews);
  }
  if (v.is(HypothesisExport, json)) return preview("hypothesis", rows(json.annotations, fromHypothesis));
  if (v.is(AnnotationPage, json)) return preview("web-annotation", rows(json.items, fromWebAnnotation));
  if (v.is(AnnotationCollection, json)) {
    return preview("web-annotation", rows(json.first.items, fromWebAnnotation));
  }
  if (Array.isArray(json)) return preview("web-annotation", rows(json, fromWebAnnotation));
  if (fromWebAnnotation(json) !== null) return preview("web-annotation", rows([json], fromWebAnnotation));
  return "unknown-format";
}

const FIELDS = Object.keys(Highlight.entries);

function isField(name: unknown): name is keyof Highlight {
  return typeof name === "string" && FIELDS.includes(name);
}

function preview(
  format: ImportFormat,
  candidates: readonly Candidate[],
  interviews: readonly unknown[] = [],
): ImportPreview {
  const highlights = new Map<string, Highlight>();
  const refused: RefusedRow[] = [];
  let doubled = 0;
  candidates.forEach(({ json, read }, index) => {
    const checked = v.safeParse(Highlight, read(json));
    if (checked.success) {
      const known = highlights.get(checked.output.id);
      if (known !== undefined) doubled++;
      if (known === undefined || Date.parse(known.changed) < Date.parse(checked.output.changed)) {
        highlights.set(checked.output.id, checked.output);
      }
      return;
    }
    const field = checked.issues[0].path?.[0]?.key;
    const excerpt = (JSON.stringify(json) ?? "").slice(0, EXCERPT);
    refused.push({ row: index + 1, field: isField(field) ? field : null, excerpt });
  });
  return { format, highlights: [...highlights.values()], interviews, refused, doubled };
}
