import { foldedText } from "../../chinese/folded-text.ts";
import type { Words } from "../language.ts";
import type { Lexicon } from "../pivot/lexicon.ts";
import { pivotWords as wordsOfChinese } from "../zh/pivot-words.ts";
import { withoutShinjitai } from "./shinjitai.ts";

/**
 * The words of Chinese that Japanese writes with the same characters: 計算, 競爭, 研究. What is written in kana is not
 * compared.
 */
export const pivotWords = (lexicon: Lexicon): Words => ({
  ...wordsOfChinese(lexicon),
  fold: (text) => foldedText(withoutShinjitai(text)).text,
});
