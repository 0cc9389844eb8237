import type { Translate } from "../../lib/extension/interface-messages.ts";
import type { Highlight } from "../../lib/highlights/highlight.ts";
import { HighlightBrowser } from "../highlights/highlight-browser.tsx";
import { HighlightsInMemory } from "./highlights-in-memory.ts";

interface KeptHighlightsProps {
  readonly kept: readonly Highlight[];
  readonly translate: Translate;
}

/** A list of highlights whose first two are of the page in front; the second is not found on it. */
export function KeptHighlights({ kept, translate }: KeptHighlightsProps) {
  return (
    <HighlightBrowser
      source={new HighlightsInMemory(kept)}
      ofPage={kept.slice(0, 2)}
      missing={["1"]}
      incomplete={[]}
      target={null}
      translate={translate}
    />
  );
}
