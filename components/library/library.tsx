import type { ComponentChildren } from "preact";
import type { MessageKey, Translate } from "../../lib/extension/interface-messages.ts";
import { HIGHLIGHTS_ADDRESS, type LibraryPlace } from "./library-address.ts";

export interface LibraryProps {
  readonly page: LibraryPlace["page"];
  readonly translate: Translate;
  readonly children: ComponentChildren;
}

/** The library page's head, and below it what is shown at the moment. */
export function Library({ page, translate, children }: LibraryProps) {
  return (
    <div class="library">
      <header class="masthead">
        <a class="home" href="#/">
          <img src="/icon/96.png" alt="" />
          <span>{translate("extension_name")}</span>
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
        <a class="place to-settings" href="/settings.html">
          {translate("settings_title")}
        </a>
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
