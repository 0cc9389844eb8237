import type { ExportFormat } from "../../components/highlights/take-away.tsx";
import { toBackup } from "../../lib/highlights/exchange/backup.ts";
import { toCsv } from "../../lib/highlights/exchange/csv.ts";
import { toMarkdown } from "../../lib/highlights/exchange/markdown.ts";
import { planMerge } from "../../lib/highlights/exchange/merge.ts";
import { readImport } from "../../lib/highlights/exchange/read-import.ts";
import { toAnnotationPage } from "../../lib/highlights/exchange/web-annotation.ts";
import type { Highlight } from "../../lib/highlights/highlight.ts";
import { highlightStore, restoreHighlights } from "../background/highlights.ts";

const FILES: Readonly<Record<ExportFormat, readonly [name: string, type: string]>> = {
  backup: ["yuanhua-backup.json", "application/json"],
  "json-ld": ["yuanhua-highlights.jsonld", "application/ld+json"],
  markdown: ["yuanhua-highlights.md", "text/markdown"],
  csv: ["yuanhua-highlights.csv", "text/csv"],
};

/**
 * Lets the person save highlights as a file.
 * @param ids which ones; `null` for all
 * @throws StoreError
 */
export async function exportHighlights(format: ExportFormat, ids: readonly string[] | null): Promise<void> {
  const all: Highlight[] = [];
  if (ids === null) for await (const some of highlightStore.all()) all.push(...some);
  else all.push(...(await highlightStore.getMany(ids)));
  const texts = {
    backup: async () => toBackup(all, await highlightStore.interviews()),
    "json-ld": async () => toAnnotationPage(all),
    markdown: async () => toMarkdown(all),
    csv: async () => toCsv(all),
  };
  const [name, type] = FILES[format];
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([await texts[format]()], { type }));
  link.download = name;
  link.click();
}

/** How many highlights an import brought, changed, and refused; `null` where the file is of no known kind. */
export async function importFile(
  file: File,
): Promise<{ added: number; updated: number; refused: number } | null> {
  const read = readImport(await file.text());
  if (typeof read === "string") return null;
  const plan = planMerge(read.highlights, await highlightStore.getMany(read.highlights.map(({ id }) => id)));
  await restoreHighlights([...plan.added, ...plan.updated]);
  return { added: plan.added.length, updated: plan.updated.length, refused: read.refused.length };
}
