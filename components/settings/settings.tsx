import type { ComponentChildren } from "preact";
import type { Translate } from "../../lib/extension/interface-messages.ts";
import { Masthead } from "../masthead.tsx";
import { Switch } from "../switch.tsx";
import { BackupSection } from "./backup-section.tsx";
import { HiddenPassages, SiteDecisions } from "./decision-lists.tsx";
import { KeysList } from "./keys-list.tsx";
import { CardSection, LanguageSection, ScriptSection } from "./reading-sections.tsx";
import { SECTION_NAMES, SECTIONS, Section } from "./section.tsx";
import type { SettingsProps } from "./settings-props.ts";
import { StorageOverview } from "./storage-overview.tsx";
import { WordsTable } from "./words-table.tsx";

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
