import * as v from "valibot";
import { browser } from "wxt/browser";
import type { CardServices } from "../../components/card/card-controller.tsx";
import { detectScript } from "../../lib/chinese/script.ts";
import { type Translate, translateAsBrowser, translateFrom } from "../../lib/extension/interface-messages.ts";
import { readerSettings } from "../../lib/extension/settings.ts";
import type { CardScript, InterfaceLanguage } from "../../lib/extension/stored-settings.ts";
import type { AnnotatedPassage } from "../../lib/page/painting/annotated-passage.ts";
import { backgroundOf } from "../../lib/page/painting/background-at.ts";
import { askBackground } from "./ask-background.ts";

const Texts = v.array(v.string());
const MessageTexts = v.record(v.string(), v.looseObject({ message: v.string() }));

/** The script of an interface in Chinese; a reader of another one sees the transcript as it is. */
function scriptOfInterface(language: InterfaceLanguage | null): CardScript {
  const tag = language?.replace("_", "-") ?? browser.i18n.getUILanguage();
  if (!tag.startsWith("zh")) return "original";
  if (/HK|MO/i.test(tag)) return "hk";
  return /TW|Hant/i.test(tag) ? "tw" : "cn";
}

/** The script in which the page writes: Simplified, or Traditional with the glyphs of the region it names. */
function scriptOfPage({ passage, ranges }: AnnotatedPassage, language: InterfaceLanguage | null): CardScript {
  const { script } = detectScript(passage.text);
  if (script === "Hans") return "cn";
  if (script !== "Hant") return scriptOfInterface(language);
  const tag = ranges[0]?.startContainer.parentElement?.closest("[lang]")?.getAttribute("lang") ?? "";
  if (/HK|MO/i.test(tag)) return "hk";
  if (/TW/i.test(tag)) return "tw";
  const own = scriptOfInterface(language);
  return own === "tw" || own === "hk" ? own : "t";
}

/** What the card gets from the background, from storage and from the page. */
export function cardServices(): Omit<CardServices, "keep"> {
  return {
    async convert(texts, from, to) {
      const answer = v.safeParse(
        Texts,
        await askBackground({ type: "convert-texts", texts: [...texts], from, to }),
      );
      return answer.success && answer.output.length === texts.length ? answer.output : texts;
    },
    async translate(): Promise<Translate> {
      const { language } = await readerSettings();
      if (language === null) return translateAsBrowser;
      const answer = v.safeParse(MessageTexts, await askBackground({ type: "message-texts" }));
      return answer.success ? translateFrom(answer.output) : translateAsBrowser;
    },
    async script(passage) {
      const { cardScript, taiwanWording, language } = await readerSettings();
      return { script: cardScript ?? scriptOfPage(passage, language), taiwanWording };
    },
    rememberScript: (script, taiwanWording) =>
      void askBackground({ type: "card-script", script, taiwanWording }),
    openTranscript: (interview, turn) => void askBackground({ type: "open-transcript", interview, turn }),
    groundOf: backgroundOf,
  };
}
