import { browser } from "wxt/browser";
import { readerSettings } from "../extension/settings.ts";
import { highlightStore } from "./store.ts";

/** Under this key of extension storage lies when the last whole backup was saved (ISO 8601). */
const BACKUP_KEY = "last-backup";

const DAY_MILLISECONDS = 86_400_000;

/** When the last whole backup was saved; `null` if never. */
export async function lastBackup(): Promise<Date | null> {
  const stored: unknown = (await browser.storage.local.get(BACKUP_KEY))[BACKUP_KEY];
  const saved = typeof stored === "string" ? new Date(stored) : null;
  return saved === null || Number.isNaN(saved.getTime()) ? null : saved;
}

/** Remembers that a whole backup was saved just now. */
export async function noteBackup(): Promise<void> {
  await browser.storage.local.set({ [BACKUP_KEY]: new Date().toISOString() });
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
