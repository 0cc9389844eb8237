import { toBackup } from "../highlights/exchange/backup.ts";
import {
  EXPORT_FILES,
  type ExportFormat,
  type FileInParts,
  type TextFile,
} from "../highlights/exchange/export-format.ts";
import type { KnownInterviews } from "../highlights/exchange/exported-facts.ts";
import { toCsv } from "../highlights/exchange/highlight-table.ts";
import { toHypothesis } from "../highlights/exchange/hypothesis.ts";
import { toMarkdown } from "../highlights/exchange/markdown.ts";
import { toMarkdownArchive } from "../highlights/exchange/markdown-archive.ts";
import { type MergePlan, planMerge } from "../highlights/exchange/merge.ts";
import type { PlannedImport, Progress } from "../highlights/exchange/planned-import.ts";
import { planInterviews } from "../highlights/exchange/planned-interviews.ts";
import type { ImportProblem } from "../highlights/exchange/read-file.ts";
import { readImport } from "../highlights/exchange/read-import.ts";
import { toReadwise } from "../highlights/exchange/readwise.ts";
import { toAnnotationPage } from "../highlights/exchange/web-annotation.ts";
import type { Highlight } from "../highlights/highlight.ts";
import { decodedInSteps } from "../interview/reading/decode-text.ts";
import { runInSlices } from "../page/time-slices.ts";
import { bundledInterviews } from "./bundled-interviews.ts";
import { keepHighlights } from "./highlights.ts";
import { addInterview, ownInterviews } from "./interviews.ts";
import { highlightStore, interviewStore } from "./store.ts";

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
): Promise<FileInParts | null> {
  const of = ids?.length ?? (await highlightStore.count());
  const all: Highlight[] = [];
  for await (const some of ids === null ? highlightStore.all(BATCH) : inBatches(ids)) {
    if (signal.aborted) return null;
    all.push(...some);
    onProgress({ done: all.length, of });
  }
  const interviews = await knownInterviews();
  const own = format === "backup" && ids === null ? await interviewStore.interviews() : [];
  const writers: Record<ExportFormat, () => Iterable<FileInParts["parts"][number]>> = {
    backup: () => toBackup(all, own),
    "json-ld": () => toAnnotationPage(all),
    markdown: () => toMarkdown(all, interviews),
    "markdown-pages": () => toMarkdownArchive(all, interviews),
    csv: () => toCsv(all, interviews),
    readwise: () => toReadwise(all),
    hypothesis: () => toHypothesis(all),
  };
  const parts = await writtenInSlices(writers[format](), signal, (done) =>
    onProgress({ done: Math.min(done, of), of }),
  );
  return parts === null ? null : { ...EXPORT_FILES[format], parts };
}

/**
 * The parts of a file, written while the page gets its turn.
 * @param onPart is told now and then how many there are; a highlight is one at least
 * @returns `null` where the work was stopped
 */
async function writtenInSlices<Part>(
  written: Iterable<Part>,
  signal: AbortSignal,
  onPart: (count: number) => void,
): Promise<Part[] | null> {
  const parts: Part[] = [];
  function* steps(): Generator<void, void, void> {
    for (const part of written) {
      parts.push(part);
      if (parts.length % BATCH === 0) onPart(parts.length);
      yield;
    }
  }
  try {
    await runInSlices(steps(), signal);
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  }
  return parts;
}

async function knownInterviews(): Promise<KnownInterviews> {
  const interviews = [...(await bundledInterviews()), ...(await ownInterviews())];
  return new Map(interviews.map((interview) => [interview.id, interview]));
}

async function* inBatches(ids: readonly string[]): AsyncGenerator<Highlight[], void, void> {
  for (let at = 0; at < ids.length; at += BATCH) yield highlightStore.getMany(ids.slice(at, at + BATCH));
}

/** A file may have so many bytes: ten times a backup of 100,000 highlights, and less than a text may be long. */
const LARGEST_FILE = 400_000_000;

/**
 * Reads a file and works out what it would bring; nothing is kept yet.
 * @returns `null` where the work was stopped
 * @throws StoreError
 */
export async function prepareImport(
  file: File,
  work: LongWork,
): Promise<PlannedImport | ImportProblem | null> {
  try {
    return await planImport(file, work);
  } catch (error) {
    if (work.signal.aborted) return null;
    throw error;
  }
}

async function planImport(
  file: File,
  { signal, onProgress }: LongWork,
): Promise<PlannedImport | ImportProblem> {
  if (file.size > LARGEST_FILE) return "too-large";
  onProgress({ done: 0, of: 0 });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { text, isBroken } = await runInSlices(decodedInSteps(bytes), signal);
  if (isBroken) return "unknown-encoding";
  const times = { now: Date.now(), written: file.lastModified };
  const read = await runInSlices(readImport(text, times, onProgress), signal);
  if (typeof read === "string") return read;
  const plan = await planOf(read.highlights, signal);
  const bundled = (await bundledInterviews()).map(({ id }) => id);
  return {
    plan,
    refused: read.refused,
    interviews: planInterviews(read.interviews, await ownInterviews(), bundled),
    doubled: read.doubled,
  };
}

/** What of the highlights is known already, some at a time. */
async function planOf(highlights: readonly Highlight[], signal: AbortSignal): Promise<MergePlan> {
  const plan: Record<keyof MergePlan, Highlight[]> = { added: [], updated: [], kept: [] };
  for (let at = 0; at < highlights.length; at += BATCH) {
    signal.throwIfAborted();
    const some = highlights.slice(at, at + BATCH);
    const { added, updated, kept } = planMerge(some, await highlightStore.getMany(some.map(({ id }) => id)));
    plan.added.push(...added);
    plan.updated.push(...updated);
    plan.kept.push(...kept);
  }
  return plan;
}

/** How much of an import was kept. */
interface KeptImport {
  readonly highlights: number;
  readonly interviews: number;
}

/**
 * Keeps what an import brings, some at a time: what was kept when it is stopped stays, and importing the file again
 * brings the rest.
 * @throws StoreError
 */
export async function runImport(
  { plan, interviews }: PlannedImport,
  { signal, onProgress }: LongWork,
): Promise<KeptImport> {
  const coming = [...plan.added, ...plan.updated];
  let done = 0;
  for (; done < coming.length && !signal.aborted; done = Math.min(coming.length, done + BATCH)) {
    await keepHighlights(coming.slice(done, done + BATCH));
    onProgress({ done: Math.min(coming.length, done + BATCH), of: coming.length });
  }
  let added = 0;
  for (const { interview } of interviews.coming) {
    if (signal.aborted) break;
    await addInterview(interview);
    added++;
  }
  return { highlights: done, interviews: added };
}

/** A list of what was refused, with what is wrong with each. */
export function refusedReport({
  refused,
  interviews,
}: Pick<PlannedImport, "refused" | "interviews">): TextFile {
  const lines = [
    ...refused.map(({ row, why, field, excerpt }) => `${row}\t${field ?? why}\t${excerpt}`),
    ...interviews.refused.map(({ row, why, reason, title }) => `${row}\t${reason || why}\t${title}`),
  ];
  return { name: "yuanhua-refused.txt", type: "text/plain", text: `${lines.join("\n")}\n` };
}
