import type { Translate } from "../../lib/extension/interface-messages.ts";
import type { HighlightColour } from "../../lib/highlights/highlight.ts";
import type { Marked } from "../../lib/highlights/marked.ts";
import type { KeptOnPage } from "../../lib/page/painting/kept-highlights.ts";
import type { Background } from "../../lib/page/painting/underline-style.ts";

/** What the bar needs of the rest of the extension. */
export interface BarServices {
  translate(): Promise<Translate>;
  groundOf(element: Element): Background;
  /** The highlight whose words are drawn at a point of the window. */
  at(x: number, y: number): KeptOnPage | null;
  get(id: string): KeptOnPage | null;
  rangesOf(id: string): readonly Range[];
  /** The highlight that is made of the words of ranges and of no others. */
  madeOf(ranges: readonly Range[]): KeptOnPage | null;
  /** Whether a highlight belongs to another site, so that it cannot be changed here. */
  isElsewhere(id: string): boolean;
  /** Keeps what ranges hold. @param inPrivate whether the person asked for it in a private window */
  keep(ranges: readonly Range[], colour: HighlightColour, inPrivate: boolean): Promise<Marked>;
  recolour(id: string, colour: HighlightColour): Promise<Marked>;
  remove(id: string): Promise<Marked>;
  restore(id: string): Promise<Marked>;
  note(id: string): void;
  /** The words of a highlight with where they come from, and the address that leads to them. */
  citation(highlight: KeptOnPage): string;
  link(highlight: KeptOnPage): string;
}
