import type { ExportFormat, PlannedImport, Progress } from "../../components/highlights/take-away.tsx";
import { toBackup } from "../../lib/highlights/exchange/backup.ts";
import { toCsv } from "../../lib/highlights/exchange/csv.ts";
import { toMarkdown } from "../../lib/highlights/exchange/markdown.ts";
import { planMerge } from "../../lib/highlights/exchange/merge.ts";
import {
  type ImportProblem,
  type RefusedRow,
  readImport,
} from "../../lib/highlights/exchange/read-import.ts";
import { toAnnotationPage } from "../../lib/highlights/exchange/web-annotation.ts";
import type { Highlight } from "../../lib/highlights/highlight.ts";
import type { Interview } from "../../lib/interview/interview.ts";
import { readInterview } from "../../lib/interview/interview-schema.ts";
import { highlightStore, restoreHighlights } from "../background/highlights.ts";
import { addInterview } from "../background/interviews.ts";

const FILES: Readonly<Record<ExportFormat, readonly [name: string, type: string]>> = {
  backup: ["yuanhua-backup.json", "application/json"],
  "json-ld": ["yuanhua-highlights.jsonld", "application/ld+json"],
  markdown: ["yuanhua-highlights.md", "text/markdown"],
  csv: ["yuanhua-highlights.csv", "text/csv"],
};

/** Highlights that are read or written at once: between two of them a person can stop the work. */
const BATCH = 500;

/** Long work that tells how far it is, and can be stopped. */
export interface LongWork {
  readonly signal: AbortSignal;
  onProgress(progress: Progress): void;
}

/** Lets the person save a text as a file. */
export function saveFile(name: string, type: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // The browser has the file's content by the next turn of its loop.
  setTimeout(() => URL.revokeObjectURL(link.href));
}

/**
 * Lets the person save highlights as a file.
 * @param ids which ones; `null` for all
 * @returns whether the work was done to its end
 * @throws StoreError
 */
export async function exportHighlights(
  format: ExportFormat,
  ids: readonly string[] | null,
  { signal, onProgress }: LongWork,
): Promise<boolean> {
  const of = ids?.length ?? (await highlightStore.count());
  const all: Highlight[] = [];
  for await (const some of ids === null ? highlightStore.all(BATCH) : inBatches(ids)) {
    if (signal.aborted) return false;
    all.push(...some);
    onProgress({ done: all.length, of });
  }
  const texts = {
    backup: async () => toBackup(all, ids === null ? await highlightStore.interviews() : []),
    "json-ld": async () => toAnnotationPage(all),
    markdown: async () => toMarkdown(all),
    csv: async () => toCsv(all),
  };
  const [name, type] = FILES[format];
  saveFile(name, type, await texts[format]());
  return true;
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
    await restoreHighlights(coming.slice(done, done + BATCH));
    onProgress({ done: Math.min(coming.length, done + BATCH), of: coming.length });
  }
  if (!signal.aborted) for (const interview of brought) await addInterview(interview);
  return done;
}

/** Lets the person save a list of the rows that were refused, with what is wrong with each. */
export function saveReport(refused: readonly RefusedRow[]): void {
  const lines = refused.map(({ row, field, excerpt }) => `${row}\t${field ?? ""}\t${excerpt}`);
  saveFile("yuanhua-refused.txt", "text/plain", `${lines.join("\n")}\n`);
}
