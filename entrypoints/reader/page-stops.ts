import type { CardController } from "../../components/card/card-controller.tsx";
import type { HighlightBar } from "../../components/highlight-bar/highlight-bar.tsx";
import { type AnnotatedPage, allPassages } from "../../lib/page/painting/annotated-passage.ts";
import type { PageHighlights } from "./page-highlights.ts";
import type { Stop } from "./passage-navigation.ts";

/** The passages, and the highlights that stand on none: those that do are in its card. */
export function stopsOf(
  page: AnnotatedPage,
  highlights: PageHighlights,
  card: CardController,
  bar: HighlightBar,
): Stop[] {
  const all = allPassages(page);
  const inCards = new Set(all.map((passage) => highlights.keptOf(passage)?.id));
  return [
    ...all.map((passage) => ({
      id: passage.id,
      ranges: passage.ranges,
      arrive: () => card.openByKeyboard(passage),
    })),
    ...highlights.onPage
      .filter(({ id }) => !inCards.has(id))
      .map((highlight) => ({
        id: highlight.id,
        ranges: highlights.rangesOf(highlight.id),
        arrive: () => void bar.openByKeyboard(highlight),
      })),
  ];
}
