import type { Translate } from "../lib/extension/interface-messages.ts";
import { HIGHLIGHTS_ADDRESS } from "./library/library-address.ts";

interface MastheadProps {
  /** Which of the places it leads to is the one that is shown. */
  readonly at: "interviews" | "highlights" | "settings";
  readonly translate: Translate;
}

/** The head of the pages that lead to one another: the interviews, the highlights and the settings. */
export function Masthead({ at, translate }: MastheadProps) {
  // Within the library its own address stays, with what it was opened for.
  const library = at === "settings" ? "/library.html" : "";
  const current = (place: MastheadProps["at"]) => (at === place ? "page" : undefined);
  return (
    <header class="masthead">
      <a class="home" href={`${library}#/`}>
        <img src="/icon/96.png" alt="" />
        <span>{translate("extension_name")}</span>
      </a>
      <nav class="places" aria-label={translate("extension_name")}>
        <a class="place" href={`${library}#/`} aria-current={current("interviews")}>
          {translate("library_interviews")}
        </a>
        <a class="place" href={library + HIGHLIGHTS_ADDRESS} aria-current={current("highlights")}>
          {translate("highlight_title")}
        </a>
        <a class="place to-settings" href="/settings.html" aria-current={current("settings")}>
          {translate("settings_title")}
        </a>
      </nav>
    </header>
  );
}
