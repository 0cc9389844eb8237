import { quoted } from "../../lib/chinese/quotation-marks.ts";
import type { CardContent } from "./card-content.ts";

/**
 * The original words as a person pastes them: quotation, speaker, interview, and the page that they were met on.
 * @param address of the page
 */
export function citationOf({ sources, interview, shownLanguage }: CardContent, address: string): string {
  const quotations = sources.map(
    ({ text, speaker }) =>
      `${quoted(text.map((piece) => piece.text).join(""), shownLanguage)}\n—— ${speaker}`,
  );
  const place = [interview.outlet, interview.show, interview.date].filter((part) => part !== "").join(", ");
  return `${quotations.join("\n\n")}\n${place === "" ? interview.title : place}\n${address}\n`;
}
