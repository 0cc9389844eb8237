import type { ComponentChildren } from "preact";
import { SCRIPT_VARIANTS } from "../../lib/chinese/script-variant.ts";
import type { Translate } from "../../lib/extension/interface-messages.ts";
import type { SiteDecision } from "../../lib/extension/site-decisions.ts";
import type { StoredAmounts } from "../../lib/extension/stored-amounts.ts";
import {
  BACKUP_REMINDERS,
  CARD_DELAYS,
  CARD_SCRIPTS,
  CARD_SIZES,
  INTERFACE_LANGUAGES,
  type ReaderSettings,
} from "../../lib/extension/stored-settings.ts";
import { formatDate } from "../formats.ts";
import { LANGUAGE_NAMES } from "../language-names.ts";
import { Masthead } from "../masthead.tsx";
import { Switch } from "../switch.tsx";
import { Choice } from "./choice.tsx";
import { HiddenPassages, SiteDecisions } from "./decision-lists.tsx";
import { type CommandKeys, KeysList } from "./keys-list.tsx";
import { SECTION_NAMES, SECTIONS, Section } from "./section.tsx";
import { StorageOverview } from "./storage-overview.tsx";
import { WordsTable } from "./words-table.tsx";

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

/** All that a person can choose, on one page. */
export function Settings(props: SettingsProps) {
  const { translate, decisions, onTakeBack } = props;
  const section = { translate };
  return (
    <Frame translate={translate} notice={props.notice}>
      <LanguageSection {...props} />
      <CardSection {...props} />
      <ScriptSection {...props} />
      <Section name="words" {...section}>
        {props.words === null ? (
          <p class="hint">{translate("store_failed")}</p>
        ) : (
          <WordsTable
            text={props.words}
            translate={translate}
            onSave={props.onWords}
            onExport={props.onExportWords}
          />
        )}
      </Section>
      <SitesSection {...props} />
      <Section name="hidden" {...section}>
        <p class="hint">{translate("hidden_hint")}</p>
        <HiddenPassages
          decisions={decisions.filter(({ kind }) => kind === "hidden")}
          translate={translate}
          onTakeBack={onTakeBack}
        />
      </Section>
      <Section name="keys" {...section}>
        <KeysList commands={props.commands} translate={translate} onChange={props.onKeys} />
      </Section>
      <Section name="private" {...section}>
        <p>{translate("private_nothing_kept")}</p>
        <p class="hint">{translate(props.isInPrivate ? "private_allowed" : "private_not_allowed")}</p>
      </Section>
      <BackupSection {...props} />
      <Section name="storage" {...section}>
        <StorageOverview
          amounts={props.amounts}
          translate={translate}
          onBackup={props.onBackup}
          onClear={props.onClear}
        />
      </Section>
    </Frame>
  );
}

function Frame(props: {
  readonly translate: Translate;
  readonly notice: string;
  readonly children: ComponentChildren;
}) {
  const { translate } = props;
  return (
    <div class="settings-page">
      <Masthead at="settings" translate={translate} />
      <nav aria-label={translate("settings_title")}>
        <ul>
          {SECTION_NAMES.map((name) => (
            <li key={name}>
              <a href={`#${name}`}>{translate(SECTIONS[name])}</a>
            </li>
          ))}
          <li>
            <a href="/welcome.html">{translate("settings_welcome")}</a>
          </li>
        </ul>
      </nav>
      <main>
        <h1>{translate("settings_title")}</h1>
        {props.children}
      </main>
      <p class="notice" role="status">
        {props.notice}
      </p>
    </div>
  );
}

function LanguageSection({ settings, translate, onSettings }: SettingsProps) {
  return (
    <Section name="language" translate={translate}>
      <Choice
        label={translate("library_language")}
        value={settings.language ?? ""}
        options={[
          ["", translate("language_browser")],
          ...INTERFACE_LANGUAGES.map((language) => [language, LANGUAGE_NAMES[language]] as const),
        ]}
        onChange={(language) => onSettings({ language: language === "" ? null : language })}
      />
    </Section>
  );
}

function CardSection({ settings, translate, onSettings }: SettingsProps) {
  return (
    <Section name="card" translate={translate}>
      <Choice
        label={translate("card_delay")}
        value={settings.cardDelay}
        options={CARD_DELAYS.map((delay) => [delay, translate(`card_delay_${delay}`)])}
        onChange={(cardDelay) => onSettings({ cardDelay })}
      />
      <Choice
        label={translate("card_size")}
        value={settings.cardSize}
        options={CARD_SIZES.map((size) => [size, translate(`card_size_${size}`)])}
        onChange={(cardSize) => onSettings({ cardSize })}
      />
    </Section>
  );
}

function ScriptSection({ settings, translate, onSettings }: SettingsProps) {
  return (
    <Section name="scripts" translate={translate}>
      <Choice
        label={translate("scripts_of_originals")}
        hint={translate("scripts_of_originals_hint")}
        value={settings.cardScript ?? ""}
        options={[
          ["", translate("scripts_as_page")],
          ...CARD_SCRIPTS.map((script) => [script, translate(`script_${script}`)] as const),
        ]}
        onChange={(script) => onSettings({ cardScript: script === "" ? null : script })}
      />
      <Switch on={settings.taiwanWording} onChange={(taiwanWording) => onSettings({ taiwanWording })}>
        {translate("scripts_taiwan_wording")}
      </Switch>
      <Choice
        label={translate("scripts_of_pages")}
        hint={translate("scripts_of_pages_hint")}
        value={settings.convert ?? ""}
        options={[
          ["", translate("scripts_as_written")],
          ...SCRIPT_VARIANTS.map((script) => [script, translate(`script_${script}`)] as const),
        ]}
        onChange={(script) => onSettings({ convert: script === "" ? null : script })}
      />
    </Section>
  );
}

function SitesSection({ settings, decisions, translate, onSettings, onTakeBack }: SettingsProps) {
  return (
    <Section name="sites" translate={translate}>
      <Switch on={settings.annotate} onChange={(annotate) => onSettings({ annotate })}>
        {translate("sites_annotate")}
      </Switch>
      <Switch on={settings.bar} onChange={(bar) => onSettings({ bar })}>
        {translate("sites_bar")}
      </Switch>
      <h3>{translate("sites_exceptions")}</h3>
      <SiteDecisions
        decisions={decisions.filter(({ kind }) => kind !== "hidden")}
        translate={translate}
        onTakeBack={onTakeBack}
      />
    </Section>
  );
}

function BackupSection({ settings, lastBackup, translate, onSettings, onBackup }: SettingsProps) {
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
