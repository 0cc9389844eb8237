import { readerSettings } from "../extension/settings.ts";
import { keepReaderDatum, readerDatum } from "./reader-data.ts";
import { highlightStore } from "./store.ts";

const DAY_MILLISECONDS = 86_400_000;

/** When the last whole backup was saved; `null` if never. @throws StoreError */
export async function lastBackup(): Promise<Date | null> {
  const stored = await readerDatum("last-backup");
  const saved = stored === undefined ? null : new Date(stored);
  return saved === null || Number.isNaN(saved.getTime()) ? null : saved;
}

/** Remembers that a whole backup was saved just now. @throws StoreError */
export async function noteBackup(): Promise<void> {
  await keepReaderDatum("last-backup", new Date().toISOString());
}

/** What tells whether a backup is due. Moments are in milliseconds since 1970. */
interface BackupState {
  /** `null` if never. */
  readonly saved: number | null;
  /** When the oldest highlight was made; `null` where nothing is kept, and nothing can be lost. */
  readonly firstKept: number | null;
  readonly now: number;
  /** After how many days to remind; 0 for never. */
  readonly days: number;
}

/** Whether a person is to be reminded: the time runs from the last backup, and before any from what was kept first. */
export function isBackupDue({ saved, firstKept, now, days }: BackupState): boolean {
  if (days === 0 || firstKept === null) return false;
  return now - (saved ?? firstKept) > days * DAY_MILLISECONDS;
}

/** Whether a person is to be reminded now. @throws StoreError */
export async function isBackupDueNow(): Promise<boolean> {
  const { backupReminder: days } = await readerSettings();
  if (days === 0) return false;
  const [saved, oldest] = await Promise.all([lastBackup(), highlightStore.oldest()]);
  const firstKept = oldest === null ? null : Date.parse(oldest);
  return isBackupDue({ saved: saved?.getTime() ?? null, firstKept, now: Date.now(), days });
}
