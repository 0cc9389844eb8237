import { fold } from "../../chinese/fold.ts";

/** A list of words, folded to compare with texts in any script. @param list with white space between the words */
export const foldedWords = (list: string): string[] => list.trim().split(/\s+/u).map(fold);
