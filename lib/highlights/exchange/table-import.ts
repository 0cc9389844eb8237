import { readTable } from "../../text/csv.ts";
import type { Steps } from "../../text/work.ts";
import { fromHighlightRow, isHighlightTable } from "./highlight-table.ts";
import { fromHypothesisRow, isHypothesisTable } from "./hypothesis.ts";
import { withOwnIds } from "./own-ids.ts";
import type { ImportProblem, ReadFile } from "./read-file.ts";
import { fromReadwise, isReadwise } from "./readwise.ts";

const isKnown = (head: readonly string[]): boolean =>
  isHighlightTable(head) || isHypothesisTable(head) || isReadwise(head);

/**
 * Reads a table: our own, Hypothesis' or Readwise's.
 * @param undated when a row without a time was made (ISO 8601)
 */
export function* readTableFile(text: string, undated: string): Steps<ReadFile | ImportProblem> {
  const table = yield* readTable(text, isKnown);
  if (typeof table === "string") return table;
  const { head, rows } = table;
  if (isHighlightTable(head)) {
    const entries = rows.map((row) => ({ json: row, read: () => [fromHighlightRow(head, row)] }));
    return { format: "csv", entries, interviews: [] };
  }
  const isOfReadwise = isReadwise(head);
  const ownId = withOwnIds();
  const entries = rows.map((row) => ({
    json: row,
    read: () => [
      ownId(isOfReadwise ? fromReadwise(head, row, undated) : fromHypothesisRow(head, row, undated)),
    ],
  }));
  return { format: isOfReadwise ? "readwise" : "hypothesis", entries, interviews: [] };
}
