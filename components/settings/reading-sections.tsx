import { SCRIPT_VARIANTS } from "../../lib/chinese/script-variant.ts";
import {
  CARD_DELAYS,
  CARD_SCRIPTS,
  CARD_SIZES,
  INTERFACE_LANGUAGES,
} from "../../lib/extension/stored-settings.ts";
import { LANGUAGE_NAMES } from "../language-names.ts";
import { Switch } from "../switch.tsx";
import { Choice } from "./choice.tsx";
import { Section } from "./section.tsx";
import type { SettingsProps } from "./settings-props.ts";

/** The language of the interface. */
export function LanguageSection({ settings, translate, onSettings }: SettingsProps) {
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

/** How soon the card opens, and how large it writes. */
export function CardSection({ settings, translate, onSettings }: SettingsProps) {
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

/** The scripts in which originals and pages are read. */
export function ScriptSection({ settings, translate, onSettings }: SettingsProps) {
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
