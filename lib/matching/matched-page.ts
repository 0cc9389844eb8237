import type { Language } from "../language/language.ts";
import { languageOf } from "../language/language-of.ts";

/** A page as matching sees it. */
export interface MatchedPage {
  /** What a person reads, lines separated by "\n". */
  readonly text: string;
  readonly title: string;
}

/** In what language a page is read. */
export const languageOfPage = ({ text }: MatchedPage): Language => languageOf("", text);
