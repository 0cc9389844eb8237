import { foldedText } from "../../lib/chinese/folded-text.ts";
import { originalRange } from "../../lib/interview/display-text.ts";
import type { Interview, Rendition } from "../../lib/interview/interview.ts";
import type { PassageSource } from "../../lib/matching/passage.ts";
import type { Range } from "./ranges.ts";

const fold = (text: string): string => foldedText(text).text;

/** A rendition as one folded text without marks, in which labelled and found sources are compared. */
export class TranscriptPlaces {
  readonly text: string;
  readonly #starts = new Map<string, number>();
  readonly #rendition: Rendition;

  constructor(interview: Interview) {
    const [rendition] = interview.renditions;
    if (rendition === undefined) throw new Error("The interview has no rendition.");
    this.#rendition = rendition;
    let text = "";
    for (const turn of rendition.turns) {
      turn.paragraphs.forEach((paragraph, index) => {
        this.#starts.set(`${turn.number}.${index}`, text.length);
        text += fold(paragraph.original);
      });
    }
    this.text = text;
  }

  /** All places of a labelled source's words. */
  ofLabel(source: string): Range[] {
    const words = fold(source);
    const places: Range[] = [];
    if (words === "") return places;
    for (let at = this.text.indexOf(words); at !== -1; at = this.text.indexOf(words, at + 1))
      places.push({ start: at, end: at + words.length });
    return places;
  }

  ofSource(source: PassageSource): Range {
    const paragraph = this.#rendition.turns[source.turn - 1]?.paragraphs[source.paragraph];
    const start = this.#starts.get(`${source.turn}.${source.paragraph}`);
    if (paragraph === undefined || start === undefined)
      throw new Error("A source lies outside the transcript.");
    const range = originalRange(paragraph, source.start, source.end);
    return {
      start: start + fold(paragraph.original.slice(0, range.start)).length,
      end: start + fold(paragraph.original.slice(0, range.end)).length,
    };
  }
}
