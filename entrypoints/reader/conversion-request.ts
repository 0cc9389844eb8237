import * as v from "valibot";
import type { ConvertedText, RequestConversion } from "../../lib/page/conversion/conversion-request.ts";
import { askBackground } from "./ask-background.ts";

const Answer = v.array(v.object({ text: v.string(), uneven: v.array(v.number()) }));

/**
 * Has the background convert texts of the page.
 * @throws Error where it gives no answer: the extension was removed or updated
 */
export const requestConversion: RequestConversion = async (texts, from, to): Promise<ConvertedText[]> => {
  const answer = await askBackground({ type: "convert-page-texts", texts: [...texts], from, to });
  const read = v.safeParse(Answer, answer);
  if (!read.success || read.output.length !== texts.length) throw new Error("The background gave no answer.");
  return read.output;
};
