import type { Translate } from "../../lib/extension/interface-messages.ts";
import type { CardScript } from "../../lib/extension/stored-settings.ts";
import type { HighlightColour } from "../../lib/highlights/highlight.ts";
import type { Marked } from "../../lib/highlights/marked.ts";
import type { AnnotatedPassage } from "../../lib/page/painting/annotated-passage.ts";
import type { Background } from "../../lib/page/painting/underline-style.ts";
import type { HighlightOfPassage } from "./card.tsx";
import type { ConvertTexts } from "./shown-texts.ts";

/** What the card needs of the rest of the extension. */
export interface CardServices {
  readonly convert: ConvertTexts;
  translate(): Promise<Translate>;
  /** What the reader chose, or what fits the page. */
  script(
    passage: AnnotatedPassage,
  ): Promise<{ readonly script: CardScript; readonly taiwanWording: boolean }>;
  rememberScript(script: CardScript, taiwanWording: boolean): void;
  /** What the reader has kept where a passage stands; `null` where that is nothing. */
  keptOf(passage: AnnotatedPassage): HighlightOfPassage | null;
  /** Keeps a passage as a highlight. */
  keep(passage: AnnotatedPassage): Promise<Marked>;
  recolour(id: string, colour: HighlightColour): Promise<Marked>;
  remove(id: string): Promise<Marked>;
  restore(id: string): Promise<Marked>;
  /** Leads to a highlight, where its note is written. */
  openHighlight(id: string): void;
  openTranscript(interview: string, turn: number, rendition: string | null): void;
  groundOf(element: Element): Background;
}
