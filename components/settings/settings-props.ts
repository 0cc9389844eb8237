import type { Translate } from "../../lib/extension/interface-messages.ts";
import type { SiteDecision } from "../../lib/extension/site-decisions.ts";
import type { StoredAmounts } from "../../lib/extension/stored-amounts.ts";
import type { ReaderSettings } from "../../lib/extension/stored-settings.ts";
import type { CommandKeys } from "./keys-list.tsx";

/** What the page of settings shows, and what is ordered on it. */
export interface SettingsProps {
  readonly settings: ReaderSettings;
  readonly commands: readonly CommandKeys[];
  /** The reader's words as they lie in the store; `null` where it cannot be read: then nothing is written over them. */
  readonly words: string | null;
  /** All that was decided for sites and pages, hidden passages among it. */
  readonly decisions: readonly SiteDecision[];
  /** Whether the browser lets the extension into private windows. */
  readonly isInPrivate: boolean;
  /** When the last backup was saved; `null` if never. */
  readonly lastBackup: Date | null;
  readonly amounts: StoredAmounts | null;
  /** What came of what was ordered last; empty if there is nothing to say. */
  readonly notice: string;
  readonly translate: Translate;
  onSettings(change: Partial<ReaderSettings>): void;
  readonly onKeys: (() => void) | null;
  onWords(text: string): void;
  onExportWords(text: string): void;
  onTakeBack(decision: SiteDecision): void;
  onBackup(): void;
  onClear(): void;
}
