import type { Conversion } from "../../lib/chinese/conversion.ts";
import { ask } from "../../lib/extension/messages/background-messages.ts";
import type { RequestConversion } from "../../lib/page/conversion/conversion-request.ts";

/**
 * Has the background convert texts of the page.
 * @throws Error where it gives no answer: the extension was removed or updated
 */
export const requestConversion: RequestConversion = async (texts, from, to): Promise<Conversion[]> => {
  const answer = await ask("convert-page-texts", { texts: [...texts], from, to });
  if (answer?.length !== texts.length) throw new Error("The background gave no answer.");
  return answer.map(({ text, uneven }, index) => ({ source: texts[index] ?? "", text, uneven }));
};
