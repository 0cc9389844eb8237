import * as v from "valibot";
import { SCRIPT_VARIANTS } from "../../chinese/script-variant.ts";
import { SHOWN_SCRIPTS } from "../stored-settings.ts";
import { type MessageMap, Nothing, PageString } from "./message.ts";

const Variant = v.picklist(SCRIPT_VARIANTS);
const Texts = v.object({ texts: v.array(PageString), from: Variant, to: Variant });

/** What is asked of the converter. */
export const conversionMessages = {
  /** The texts, converted in their order. */
  "convert-texts": { from: "page", request: Texts, answer: v.array(v.string()) },
  /** The `Conversion` of each text of the page, in their order and without the source, which is known; the reader's own words win. */
  "convert-page-texts": {
    from: "page",
    request: Texts,
    answer: v.array(v.object({ text: v.string(), uneven: v.pipe(v.array(v.number()), v.readonly()) })),
  },
  /** The page is shown in a script now, so its frames are to be as well. */
  "convert-frames": {
    from: "page",
    request: v.object({ target: v.picklist(SHOWN_SCRIPTS) }),
    answer: Nothing,
  },
} as const satisfies MessageMap;
