import type { ComponentChildren } from "preact";
import type { Translate } from "../../lib/extension/interface-messages.ts";
import { Library } from "../library/library.tsx";

interface KeptPageProps {
  readonly translate: Translate;
  readonly children: ComponentChildren;
}

/** The part of the library page that shows highlights. */
export function KeptPage({ translate, children }: KeptPageProps) {
  return (
    <Library page="highlights" place="" translate={translate}>
      <section class="kept-page">
        <h1>{translate("highlight_title")}</h1>
        {children}
      </section>
    </Library>
  );
}
