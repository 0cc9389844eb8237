import * as v from "valibot";
import { HIGHLIGHT_COLOURS, type Highlight, KeptPassage } from "../highlight.ts";

/** What other formats have no word for: it goes along under the name "yuanhua", which their readers pass over. */
export const OwnFacts = v.object({
  id: v.string(),
  canonical: v.nullable(v.string()),
  title: v.string(),
  script: v.string(),
  colour: v.picklist(HIGHLIGHT_COLOURS),
  passage: v.nullable(KeptPassage),
  /** The address as it was kept, where the format asks for one spelled otherwise. */
  address: v.optional(v.string()),
});
export type OwnFacts = v.InferOutput<typeof OwnFacts>;

export const ownFacts = ({ id, canonical, title, script, colour, passage }: Highlight): OwnFacts => ({
  id,
  canonical,
  title,
  script,
  colour,
  passage,
});
