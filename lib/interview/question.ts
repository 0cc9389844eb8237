import { TRANSCRIPT_WORDS } from "../language/transcript-words.ts";

const QUESTION = /[?？][」』”"')）\]]*$/u;
const ASKING = TRANSCRIPT_WORDS.flatMap(({ asking }) => asking ?? []);

/**
 * Whether words end with a question mark, or with one and marks that close a quotation or a bracket behind it, or as
 * questions end in a language that writes them without a mark.
 */
export const endsWithQuestion = (text: string): boolean =>
  QUESTION.test(text) || ASKING.some((pattern) => pattern.test(text));
