import { BACKUP_REMINDERS } from "../../lib/extension/stored-settings.ts";
import { formatDate } from "../formats.ts";
import { Choice } from "./choice.tsx";
import { Section } from "./section.tsx";
import type { SettingsProps } from "./settings-props.ts";

/** Saving a backup, and when to be reminded of it. */
export function BackupSection({ settings, lastBackup, translate, onSettings, onBackup }: SettingsProps) {
  return (
    <Section name="backup" translate={translate}>
      <p>{translate("highlights_reminder")}</p>
      <p class="row">
        <button type="button" class="plain first" onClick={onBackup}>
          {translate("backup_save")}
        </button>
        <span class="hint">
          {lastBackup === null ? translate("backup_never") : translate("backup_last", formatDate(lastBackup))}
        </span>
      </p>
      <Choice
        label={translate("backup_reminder")}
        value={String(settings.backupReminder)}
        options={BACKUP_REMINDERS.map((days) => [
          String(days),
          days === 0 ? translate("backup_reminder_never") : translate("backup_reminder_days", days),
        ])}
        onChange={(chosen) => {
          const backupReminder = BACKUP_REMINDERS.find((days) => String(days) === chosen);
          if (backupReminder !== undefined) onSettings({ backupReminder });
        }}
      />
      <p class="hint">
        <a href="/library.html#/highlights">{translate("backup_import")}</a>
      </p>
    </Section>
  );
}
