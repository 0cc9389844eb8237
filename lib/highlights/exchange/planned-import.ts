import type { MergePlan } from "./merge.ts";
import type { PlannedInterviews } from "./planned-interviews.ts";
import type { RefusedRow } from "./read-import.ts";

/** What an import would bring, before the person agrees to it. */
export interface PlannedImport {
  readonly plan: MergePlan;
  readonly refused: readonly RefusedRow[];
  readonly interviews: PlannedInterviews;
  /** Rows of a highlight that another row of the file has too. */
  readonly doubled: number;
}

/** How far long work is. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}
