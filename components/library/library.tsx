import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { MessageKey, Translate } from "../../lib/extension/interface-messages.ts";
import { Masthead } from "../masthead.tsx";
import type { LibraryPlace } from "./library-address.ts";

export interface LibraryProps {
  readonly page: LibraryPlace["page"];
  /** Which of the page's places it is, as its address says. */
  readonly place: string;
  readonly translate: Translate;
  readonly children: ComponentChildren;
}

/** The library page's head, and below it what is shown at the moment. */
export function Library({ page, place, translate, children }: LibraryProps) {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(place);
  useLayoutEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    // What led here may have gone with the place before: the keyboard goes on at the head of this one.
    if (document.activeElement === document.body) focusHead(main.current);
  }, [place]);
  return (
    <div class="library">
      <Masthead at={page === "highlights" ? "highlights" : "interviews"} translate={translate} />
      <main ref={main} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

function focusHead(main: HTMLElement | null): void {
  const head = main?.querySelector<HTMLElement>("h1");
  if (head) head.tabIndex = -1;
  (head ?? main)?.focus();
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
