import * as v from "valibot";
import { SPEAKER_ROLES } from "../interview.ts";
import { FactsSchema, ParagraphSchema, RegionalNames, RenditionFactsSchema } from "../interview-schema.ts";
import { UNSURE_REASONS } from "../reading/transcript-line.ts";
import type { KeptDraft } from "./kept-draft.ts";

const Line = v.nullable(v.number());
const Words = v.string();

const DraftSchema = v.object({
  ...FactsSchema.entries,
  // What a person is still typing need not be whole.
  title: Words,
  speakers: v.array(
    v.object({
      id: Words,
      label: Words,
      name: Words,
      forms: v.array(Words),
      regionalNames: v.exactOptional(RegionalNames),
      role: v.picklist(SPEAKER_ROLES),
    }),
  ),
  renditions: v.array(RenditionFactsSchema),
  turns: v.array(
    v.object({
      id: v.number(),
      line: Line,
      speaker: v.nullable(Words),
      start: v.exactOptional(v.number()),
      isLeftOut: v.boolean(),
      spoken: v.array(v.array(v.object({ paragraph: ParagraphSchema, line: Line, isLeftOut: v.boolean() }))),
    }),
  ),
  unsure: v.array(v.object({ line: v.number(), text: Words, why: v.picklist(UNSURE_REASONS) })),
});

const KeptSchema = v.object({
  id: Words,
  text: Words,
  draft: v.nullable(DraftSchema),
  isCorrected: v.boolean(),
  isOutdated: v.boolean(),
  speakers: v.exactOptional(v.record(Words, Words)),
});

/** Checks what storage holds of a draft. @returns `null` where it cannot be read */
export function readKeptDraft(value: unknown): KeptDraft | null {
  const result = v.safeParse(KeptSchema, value);
  return result.success ? result.output : null;
}
