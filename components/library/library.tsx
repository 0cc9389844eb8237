import type { ComponentChildren } from "preact";
import type { MessageKey, Translate } from "../../lib/extension/interface-messages.ts";
import type { InterfaceLanguage } from "../../lib/extension/stored-settings.ts";
import { HIGHLIGHTS_ADDRESS, type LibraryPlace } from "./library-address.ts";

export interface LibraryProps {
  readonly page: LibraryPlace["page"];
  readonly language: InterfaceLanguage | null;
  readonly translate: Translate;
  readonly children: ComponentChildren;
  onLanguage(language: InterfaceLanguage | null): void;
}

/** Each language names itself, so that everybody finds their own. */
const LANGUAGES: readonly (readonly [language: InterfaceLanguage, name: string])[] = [
  ["en", "English"],
  ["zh_TW", "繁體中文（台灣）"],
  ["zh_HK", "繁體中文（香港）"],
  ["zh_CN", "简体中文"],
];

/** The library page's head, and below it what is shown at the moment. */
export function Library({ page, language, translate, children, onLanguage }: LibraryProps) {
  return (
    <div class="library">
      <header class="masthead">
        <a class="home" href="#/">
          <img src="/icon/96.png" alt="" />
          {translate("extension_name")}
        </a>
        <nav class="places">
          <a class="place" href="#/" aria-current={page === "highlights" ? undefined : "page"}>
            {translate("library_interviews")}
          </a>
          <a
            class="place"
            href={HIGHLIGHTS_ADDRESS}
            aria-current={page === "highlights" ? "page" : undefined}
          >
            {translate("highlight_title")}
          </a>
        </nav>
        <label>
          {translate("library_language")}
          <select
            value={language ?? ""}
            onChange={(event) => {
              const { value } = event.currentTarget;
              onLanguage(LANGUAGES.find(([one]) => one === value)?.[0] ?? null);
            }}
          >
            <option value="">{translate("language_browser")}</option>
            {LANGUAGES.map(([one, name]) => (
              <option key={one} value={one}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </header>
      <main>{children}</main>
    </div>
  );
}

/** A sentence in place of what cannot be shown. */
export function LibraryMessage({
  text,
  translate,
}: {
  readonly text: MessageKey;
  readonly translate: Translate;
}) {
  return (
    <p class="message" role="status">
      {translate(text)}
    </p>
  );
}
