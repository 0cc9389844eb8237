import type { ComponentChildren } from "preact";
import type { MessageKey, Translate } from "../../lib/extension/interface-messages.ts";

/** The parts of the settings, in the order of the page. Addresses name them: `settings.html#words`. */
export const SECTIONS = {
  language: "settings_language",
  card: "settings_card",
  scripts: "settings_scripts",
  words: "words_title",
  sites: "settings_sites",
  hidden: "settings_hidden",
  keys: "settings_keys",
  private: "settings_private",
  backup: "settings_backup",
  storage: "settings_storage",
} as const satisfies Readonly<Record<string, MessageKey>>;
type SectionName = keyof typeof SECTIONS;

export const SECTION_NAMES = Object.keys(SECTIONS).filter((name): name is SectionName => name in SECTIONS);

/** One part of the settings, under its heading. */
export function Section(props: {
  readonly name: SectionName;
  readonly translate: Translate;
  readonly children: ComponentChildren;
}) {
  const { name, translate, children } = props;
  return (
    <section id={name} aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`} tabIndex={-1}>
        {translate(SECTIONS[name])}
      </h2>
      {children}
    </section>
  );
}
