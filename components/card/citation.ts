import type { CardContent } from "./card-content.ts";

/**
 * The original words as a person pastes them: quotation, speaker, interview, and the page that they were met on.
 * @param address of the page
 */
export function citationOf({ sources, interview }: CardContent, address: string): string {
  const quotations = sources.map(
    ({ text, speaker }) => `「${text.map((piece) => piece.text).join("")}」\n—— ${speaker}`,
  );
  const place = [interview.outlet, interview.show, interview.date].filter((part) => part !== "").join(", ");
  return `${quotations.join("\n\n")}\n${place === "" ? interview.title : place}\n${address}\n`;
}
