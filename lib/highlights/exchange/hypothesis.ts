import * as v from "valibot";
import { cleanAddress } from "../../address/clean-address.ts";
import type { Highlight } from "../highlight.ts";
import { SelectorList } from "../selectors.ts";
import { piecesOf } from "./web-annotation.ts";

/** One annotation of an export of Hypothesis (JSON). */
const Annotation = v.object({
  id: v.string(),
  created: v.string(),
  updated: v.nullish(v.string()),
  uri: v.string(),
  text: v.nullish(v.string(), ""),
  tags: v.nullish(v.array(v.string()), []),
  target: v.array(v.object({ selector: v.nullish(SelectorList, []) })),
  document: v.nullish(v.object({ title: v.nullish(v.array(v.string()), []) })),
});

/** @returns what the annotation says, still to be checked as a `Highlight`; `null` for what is none */
export function fromHypothesis(json: unknown): Record<keyof Highlight, unknown> | null {
  const read = v.safeParse(Annotation, json);
  if (!read.success) return null;
  const { id, created, updated, uri, text, tags, target, document } = read.output;
  return {
    id: `hypothesis:${id}`,
    address: cleanAddress(uri),
    canonical: null,
    title: document?.title[0] ?? "",
    script: "",
    created,
    changed: updated ?? created,
    colour: "yellow",
    note: text,
    tags,
    pieces: piecesOf(target.map(({ selector }) => selector)),
    passage: null,
  };
}
