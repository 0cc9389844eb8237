import { toBackup } from "../highlights/exchange/backup.ts";
import { toCsv } from "../highlights/exchange/csv.ts";
import { EXPORT_FILES, type ExportFormat, type TextFile } from "../highlights/exchange/export-format.ts";
import { toMarkdown } from "../highlights/exchange/markdown.ts";
import { planMerge } from "../highlights/exchange/merge.ts";
import type { PlannedImport, Progress } from "../highlights/exchange/planned-import.ts";
import { type ImportProblem, type RefusedRow, readImport } from "../highlights/exchange/read-import.ts";
import { toAnnotationPage } from "../highlights/exchange/web-annotation.ts";
import type { Highlight } from "../highlights/highlight.ts";
import type { Interview } from "../interview/interview.ts";
import { readInterview } from "../interview/interview-schema.ts";
import { highlightStore, keepHighlights } from "./highlights.ts";
import { addInterview } from "./interviews.ts";

/** Highlights that are read or written at once: between two of them a person can stop the work. */
const BATCH = 500;

/** Long work that tells how far it is, and can be stopped. */
export interface LongWork {
  readonly signal: AbortSignal;
  onProgress(progress: Progress): void;
}

/**
 * Writes highlights into a file.
 * @param ids which ones; `null` for all
 * @returns `null` where the work was stopped
 * @throws StoreError
 */
export async function exportHighlights(
  format: ExportFormat,
  ids: readonly string[] | null,
  { signal, onProgress }: LongWork,
): Promise<TextFile | null> {
  const of = ids?.length ?? (await highlightStore.count());
  const all: Highlight[] = [];
  for await (const some of ids === null ? highlightStore.all(BATCH) : inBatches(ids)) {
    if (signal.aborted) return null;
    all.push(...some);
    onProgress({ done: all.length, of });
  }
  const texts = {
    backup: async () => toBackup(all, ids === null ? await highlightStore.interviews() : []),
    "json-ld": async () => toAnnotationPage(all),
    markdown: async () => toMarkdown(all),
    csv: async () => toCsv(all),
  };
  return { ...EXPORT_FILES[format], text: await texts[format]() };
}

async function* inBatches(ids: readonly string[]): AsyncGenerator<Highlight[], void, void> {
  for (let at = 0; at < ids.length; at += BATCH) yield highlightStore.getMany(ids.slice(at, at + BATCH));
}

/** An import that the person may still refuse. */
export interface PreparedImport extends PlannedImport {
  readonly brought: readonly Interview[];
}

/** Reads a file and works out what it would bring; nothing is kept yet. @throws StoreError */
export async function prepareImport(file: File): Promise<PreparedImport | ImportProblem> {
  const read = readImport(await file.text());
  if (typeof read === "string") return read;
  const known: Highlight[] = [];
  for await (const some of inBatches(read.highlights.map(({ id }) => id))) known.push(...some);
  const brought = read.interviews.flatMap((stored) => {
    const result = readInterview(stored);
    return result.ok ? [result.interview] : [];
  });
  return {
    plan: planMerge(read.highlights, known),
    refused: read.refused,
    interviews: brought.length,
    doubled: read.doubled,
    brought,
  };
}

/**
 * Keeps what an import brings, some at a time: what was kept when it is stopped stays, and importing the file again
 * brings the rest.
 * @returns how many were kept
 * @throws StoreError
 */
export async function runImport(
  { plan, brought }: PreparedImport,
  { signal, onProgress }: LongWork,
): Promise<number> {
  const coming = [...plan.added, ...plan.updated];
  let done = 0;
  for (; done < coming.length && !signal.aborted; done = Math.min(coming.length, done + BATCH)) {
    await keepHighlights(coming.slice(done, done + BATCH));
    onProgress({ done: Math.min(coming.length, done + BATCH), of: coming.length });
  }
  if (!signal.aborted) for (const interview of brought) await addInterview(interview);
  return done;
}

/** A list of the rows that were refused, with what is wrong with each. */
export function refusedReport(refused: readonly RefusedRow[]): TextFile {
  const lines = refused.map(({ row, field, excerpt }) => `${row}\t${field ?? ""}\t${excerpt}`);
  return { name: "yuanhua-refused.txt", type: "text/plain", text: `${lines.join("\n")}\n` };
}
