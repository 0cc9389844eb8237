import * as v from "valibot";
import { type Interview, SPEAKER_ROLES } from "./interview.ts";

const Text = v.pipe(v.string(), v.maxLength(100_000));
/** A longer name, title or other fact is none; in UTF-16 units. */
export const LONGEST_FACT = 200;
/** A longer address is none; in UTF-16 units. */
export const LONGEST_ADDRESS = 2000;

const Fact = v.pipe(v.string(), v.maxLength(LONGEST_FACT));
const Name = v.pipe(Fact, v.minLength(1));
const Names = v.pipe(v.array(Name), v.minLength(1), v.maxLength(200));
const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A paragraph whose display text is its original without the cuts. */
export const ParagraphSchema = v.pipe(
  v.object({ original: Text, text: Text, cuts: v.array(v.tuple([Offset, Offset])) }),
  v.check(({ original, text, cuts }) => {
    let shown = "";
    let from = 0;
    for (const [start, end] of cuts) {
      if (start < from || end < start || end > original.length) return false;
      shown += original.slice(from, start);
      from = end;
    }
    return shown + original.slice(from) === text;
  }, "the display text is not the original without its cuts"),
);

const TurnSchema = v.object({
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  speaker: v.nullable(Name),
  start: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
  paragraphs: v.array(ParagraphSchema),
});

/** A rendition without its turns. */
export const RenditionFactsSchema = v.object({
  id: Name,
  language: Name,
  script: v.picklist(["cn", "t", "tw", "hk", "none"]),
  translation: v.nullable(v.object({ from: Name, by: Fact })),
  address: v.exactOptional(v.pipe(v.string(), v.maxLength(LONGEST_ADDRESS))),
  synonyms: v.record(Name, v.pipe(v.string(), v.regex(/^(?:\S+ \d{1,3}(?: |$))*$/))),
  wordings: v.optional(v.record(Name, Text), {}),
});

const RenditionSchema = v.object({
  ...RenditionFactsSchema.entries,
  turns: v.pipe(
    v.array(TurnSchema),
    v.minLength(1),
    v.check(
      (turns) => turns.every((turn, index) => turn.number === index + 1),
      "turns are not numbered from 1",
    ),
  ),
});

/** An interview without its speakers and words. */
export const FactsSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), v.maxLength(100)),
  title: Name,
  titles: v.exactOptional(v.record(Name, Name)),
  outlet: Fact,
  outletNames: v.optional(v.pipe(v.array(Name), v.maxLength(200)), []),
  show: Fact,
  showNames: v.optional(v.pipe(v.array(Name), v.maxLength(200)), []),
  date: v.pipe(v.string(), v.regex(/^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?)?$/)),
  address: v.pipe(v.string(), v.maxLength(LONGEST_ADDRESS)),
  terms: v.array(v.object({ name: Name, names: Names })),
});

/** How regions write a name. */
export const RegionalNames = v.object({
  cn: v.exactOptional(Name),
  tw: v.exactOptional(Name),
  hk: v.exactOptional(Name),
});

const InterviewSchema = v.pipe(
  v.object({
    ...FactsSchema.entries,
    speakers: v.array(
      v.object({
        id: Name,
        name: Name,
        names: v.pipe(v.array(Name), v.maxLength(200)),
        regionalNames: v.exactOptional(RegionalNames),
        role: v.picklist(SPEAKER_ROLES),
      }),
    ),
    renditions: v.pipe(v.array(RenditionSchema), v.minLength(1)),
  }),
  v.check(({ speakers, renditions }) => {
    const ids = new Set(speakers.map((speaker) => speaker.id));
    return renditions.every((rendition) =>
      rendition.turns.every((turn) => turn.speaker === null || ids.has(turn.speaker)),
    );
  }, "a turn names a speaker that the interview does not have"),
);

export type InterviewResult =
  | { readonly ok: true; readonly interview: Interview }
  | { readonly ok: false; readonly reason: string };

/**
 * Checks a value from outside (a file, a message, storage) field by field.
 * @returns the interview, or what is wrong and where, as `renditions.0.turns.3.number: …`
 */
export function readInterview(value: unknown): InterviewResult {
  const result = v.safeParse(InterviewSchema, value);
  if (result.success) return { ok: true, interview: result.output };
  const [issue] = result.issues;
  const path = v.getDotPath(issue);
  return { ok: false, reason: path === null ? issue.message : `${path}: ${issue.message}` };
}
