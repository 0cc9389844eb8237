import type { Interview } from "../../interview/interview.ts";
import type { Highlight } from "../highlight.ts";
import { jsonItem } from "./json-item.ts";

export const BACKUP_FORMAT = "yuanhua-backup";
export const BACKUP_VERSION = 1;

/** All that the store holds, as one file, part by part. */
export function* toBackup(
  highlights: readonly Highlight[],
  interviews: readonly Interview[],
): Generator<string, void, void> {
  yield `{"format":"${BACKUP_FORMAT}","version":${BACKUP_VERSION},"highlights":[`;
  for (const [index, one] of highlights.entries()) yield jsonItem(one, index);
  yield '],"interviews":[';
  for (const [index, one] of interviews.entries()) yield jsonItem(one, index);
  yield "]}\n";
}
