import type { Interview } from "../../lib/interview/interview.ts";
import type { Passage } from "../../lib/matching/passage.ts";
import type { CardContent } from "../card/card-content.ts";
import type { StripTurn } from "../interview-strip/interview-strip-turns.ts";
import type { PopupView } from "../popup/popup-view.ts";

/** What the side panel shows of the page in front. */
export const PANEL_TABS = ["passages", "transcript", "highlights"] as const;
export type PanelTab = (typeof PANEL_TABS)[number];

/** A passage as the panel shows it. */
export interface PanelPassage {
  readonly id: string;
  /** The frame of the page that it stands in. */
  readonly frame: number;
  readonly passage: Pick<Passage, "text" | "kind" | "flags">;
  /** All that a card would say of it; `null` while that is made ready, and where no words of the interview belong to it. */
  readonly content: CardContent | null;
}

/** What the side panel knows of the page in front. */
export interface PanelView {
  readonly page: PopupView;
  /** What the page calls itself. */
  readonly title: string;
  /** In the order of the page. */
  readonly passages: readonly PanelPassage[];
  /** The interview that the page covers, with its turns as the strip draws them; `null` until it is read, and where there is none. */
  readonly covered: { readonly interview: Interview; readonly turns: readonly StripTurn[] } | null;
}
