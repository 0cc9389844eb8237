import * as v from "valibot";
import { SCRIPT_VARIANTS } from "../../chinese/script-variant.ts";
import { SHOWN_SCRIPTS } from "../stored-settings.ts";
import { isOwnPage } from "./sender.ts";

/** What a person orders of a page, through the popup, the menu or the keyboard. */
export const PageMessage = v.variant("type", [
  /** Decisions for this page have changed: "look" annotates it whatever it seems to be, "none" never. */
  v.object({ type: v.literal("decide"), coverage: v.nullable(v.picklist(["look", "none"])) }),
  /** Switches of the site were turned in a private window. */
  v.object({
    type: v.literal("choose-unstored"),
    annotate: v.exactOptional(v.boolean()),
    bar: v.exactOptional(v.boolean()),
  }),
  v.object({ type: v.literal("step"), direction: v.picklist(["next", "previous"]) }),
  /** Keep what is selected. */
  v.object({ type: v.literal("keep-selection") }),
  /** Scroll to a highlight and let it flash. */
  v.object({ type: v.literal("show-highlight"), id: v.string() }),
  /** Look on the page for highlights of copies on other sites, and paint those that are found. */
  v.object({ type: v.literal("show-copies"), ids: v.pipe(v.array(v.string()), v.maxLength(1000)) }),
  /** Scroll to a passage and open its card. */
  v.object({ type: v.literal("show-passage"), id: v.string() }),
  /** Scroll to a passage, and open nothing. */
  v.object({ type: v.literal("scroll-to-passage"), id: v.string() }),
  v.object({ type: v.literal("hide-passage"), id: v.string() }),
  /** Show the page in a script while it is open, whatever the settings say; `null` follows the settings again. */
  v.object({
    type: v.literal("convert"),
    target: v.nullable(v.picklist(SHOWN_SCRIPTS)),
  }),
  /** Copy what is selected as the page's author wrote it. */
  v.object({ type: v.literal("copy-source") }),
  /** Open the search bar of the page. */
  v.object({ type: v.literal("search") }),
  /** Convert what is selected, in a text field as well. */
  v.object({
    type: v.literal("convert-selection"),
    target: v.picklist(SCRIPT_VARIANTS),
  }),
]);
export type PageMessage = v.InferOutput<typeof PageMessage>;

/** Reads what a frame was sent; `null` where it is no order, or comes from elsewhere than the extension's own pages. */
export function readPageOrder(message: unknown, sender: Parameters<typeof isOwnPage>[0]): PageMessage | null {
  const read = v.safeParse(PageMessage, message);
  return read.success && isOwnPage(sender) ? read.output : null;
}
