import { browser } from "wxt/browser";
import type { CardServices } from "../../components/card/card-services.ts";
import { variantOfTag } from "../../lib/chinese/language-tag.ts";
import { detectScript } from "../../lib/chinese/script.ts";
import { interfaceScript } from "../../lib/extension/interface-script.ts";
import { interfaceTag } from "../../lib/extension/interface-tag.ts";
import { ask, tell } from "../../lib/extension/messages/background-messages.ts";
import { readerSettings } from "../../lib/extension/settings.ts";
import type { CardScript } from "../../lib/extension/stored-settings.ts";
import type { AnnotatedPassage } from "../../lib/page/painting/annotated-passage.ts";
import { backgroundOf } from "../../lib/page/painting/background-at.ts";
import type { HighlightOrders } from "./highlight-orders.ts";
import { interfaceTranslate } from "./interface-translate.ts";
import type { PageHighlights } from "./page-highlights.ts";

/**
 * The script in which the page writes: Simplified, or Traditional with the glyphs of the region it names.
 * @param own the script of the interface, where the page tells nothing
 */
function scriptOfPage({ passage, ranges }: AnnotatedPassage, own: CardScript): CardScript {
  const { script } = detectScript(passage.text);
  if (script === "Hans") return "cn";
  if (script !== "Hant") return own;
  const tag = ranges[0]?.startContainer.parentElement?.closest("[lang]")?.getAttribute("lang") ?? "";
  const variant = variantOfTag(tag);
  if (variant === "hk" || variant === "tw") return variant;
  return own === "tw" || own === "hk" ? own : "t";
}

/** What the person chose in a private window: it holds while the page is open, and is stored nowhere. */
let chosenInPrivate: { readonly script: CardScript; readonly taiwanWording: boolean } | null = null;

/** What the card gets from the background, from storage and from the page. */
export function cardServices(highlights: PageHighlights, orders: HighlightOrders): CardServices {
  return {
    keptOf: (passage) => highlights.keptOf(passage),
    keep: orders.keepPassage,
    recolour: orders.recolour,
    remove: orders.remove,
    restore: orders.restore,
    async convert(texts, from, to) {
      const answer = await ask("convert-texts", { texts: [...texts], from, to });
      return answer?.length === texts.length ? answer : texts;
    },
    translate: interfaceTranslate,
    async script(passage) {
      const { cardScript, taiwanWording, language } = await readerSettings();
      const own = interfaceScript(interfaceTag(language));
      const chosen = { script: cardScript ?? scriptOfPage(passage, own), taiwanWording };
      return chosenInPrivate ?? chosen;
    },
    rememberScript(script, taiwanWording) {
      if (browser.extension.inIncognitoContext) chosenInPrivate = { script, taiwanWording };
      else tell("card-script", { script, taiwanWording });
    },
    openTranscript: (interview, turn, rendition) => tell("open-transcript", { interview, turn, rendition }),
    openHighlight: (id) => tell("note-highlight", { id }),
    groundOf: backgroundOf,
  };
}
