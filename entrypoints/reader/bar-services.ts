import type { BarServices } from "../../components/highlight-bar/bar-services.ts";
import { cleanAddress } from "../../lib/address/clean-address.ts";
import { quoted } from "../../lib/chinese/quotation-marks.ts";
import { tell } from "../../lib/extension/messages/background-messages.ts";
import { backgroundOf } from "../../lib/page/painting/background-at.ts";
import type { KeptOnPage } from "../../lib/page/painting/kept-highlights.ts";
import { pageBody, pageTitle } from "../../lib/page/text/unclobbered.ts";
import { textFragment } from "../../lib/text/text-fragment.ts";
import type { HighlightOrders } from "./highlight-orders.ts";
import { interfaceTranslate } from "./interface-translate.ts";
import type { PageHighlights } from "./page-highlights.ts";

const address = (): string => cleanAddress(location.href) ?? location.href;

const wordsOf = ({ pieces }: KeptOnPage): string => pieces.map(({ quote }) => quote.exact).join(" … ");

/** The address of the page that leads to a highlight's words. */
function linkTo({ pieces: [first] }: KeptOnPage): string {
  if (first === undefined) return address();
  const text = pageBody().textContent ?? "";
  const { exact } = first.quote;
  const isUnique = text.indexOf(exact) === text.lastIndexOf(exact);
  return address() + textFragment(first.quote, isUnique);
}

/** What the bar gets from the background and from the page. */
export function barServices(highlights: PageHighlights, orders: HighlightOrders): BarServices {
  return {
    translate: interfaceTranslate,
    groundOf: backgroundOf,
    at: (x, y) => highlights.at(x, y),
    get: (id) => highlights.get(id),
    rangesOf: (id) => highlights.rangesOf(id),
    madeOf: (ranges) => highlights.madeOf(ranges),
    isElsewhere: (id) => highlights.isElsewhere(id),
    keep: orders.keep,
    recolour: orders.recolour,
    remove: orders.remove,
    restore: orders.restore,
    note: (id) => tell("note-highlight", { id }),
    citation: (highlight) => `${quoted(wordsOf(highlight))}\n—— ${pageTitle().trim()}\n${address()}\n`,
    link: linkTo,
  };
}
