import type { Interview } from "../../interview/interview.ts";
import type { Highlight } from "../highlight.ts";

export const BACKUP_FORMAT = "yuanhua-backup";
export const BACKUP_VERSION = 1;

/** All that the store holds, as one file. */
export function toBackup(highlights: readonly Highlight[], interviews: readonly Interview[]): string {
  const backup = { format: BACKUP_FORMAT, version: BACKUP_VERSION, highlights, interviews };
  return `${JSON.stringify(backup)}\n`;
}
