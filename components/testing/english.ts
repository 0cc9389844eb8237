import { wordsIn } from "./interface-words.ts";

/** The interface's words in English, for tests, which have no extension around them. */
export const inEnglish = await wordsIn("en");
