import type { HighlightBar } from "../../components/highlight-bar/highlight-bar.tsx";
import type { SearchBar } from "../../components/search-bar/search-bar.tsx";
import type { FrameHandle } from "../../lib/extension/frame-handle.ts";
import type { PageMessage } from "../../lib/extension/messages/page-orders.ts";
import type { AnnotatedDocument } from "../../lib/page/painting/annotated-document.ts";
import type { PageCoverage } from "./page-coverage.ts";
import type { PageHighlights } from "./page-highlights.ts";
import type { PassageNavigation } from "./passage-navigation.ts";
import { convertSelection } from "./selection-conversion.ts";
import type { ShownScript } from "./shown-script.ts";

/** What orders are given to. */
interface OrderedParts {
  readonly page: AnnotatedDocument;
  readonly coverage: PageCoverage;
  readonly highlights: PageHighlights;
  readonly script: ShownScript;
  readonly bar: HighlightBar;
  readonly search: SearchBar;
  readonly navigation: PassageNavigation;
  lookNow(): void;
  /** Takes choices for a page of which nothing is stored. */
  chooseUnstored(choices: FrameHandle["unstored"]): void;
}

/**
 * Obeys what the background, the popup and the side panel order this frame to do.
 * @returns for each order, whether who gave it is to be told that it was done
 */
export function pageOrders(parts: OrderedParts): (order: PageMessage) => boolean {
  return (order) => {
    switch (order.type) {
      case "show-highlight":
        return parts.highlights.flash(order.id);
      case "decide":
        parts.coverage.decide(order.coverage);
        parts.lookNow();
        break;
      case "choose-unstored": {
        const { type: _, ...choices } = order;
        parts.chooseUnstored(choices);
        parts.lookNow();
        break;
      }
      case "convert":
        void parts.script.order(order.target);
        break;
      case "copy-source":
        parts.script.copySource();
        break;
      case "keep-selection":
        void parts.bar.keepSelection();
        break;
      case "show-copies":
        parts.highlights.showCopies(order.ids);
        parts.lookNow();
        break;
      case "search":
        void parts.search.open();
        break;
      case "convert-selection":
        void convertSelection(order.target).then((isEdited) => {
          if (!isEdited) parts.script.convertSelection(order.target);
        });
        break;
      case "step":
        parts.navigation.step(order.direction);
        break;
      case "show-passage":
        parts.navigation.show(order.id);
        break;
      case "scroll-to-passage":
        parts.navigation.scrollTo(order.id);
        break;
      case "hide-passage": {
        const passage = parts.page.passages.find(({ id }) => id === order.id);
        if (passage !== undefined) parts.page.hide(passage);
      }
    }
    return false;
  };
}
