import * as v from "valibot";
import type { Interview, Speaker } from "./interview.ts";
import { keyOf, meaningOf } from "./reading/labels/label-meaning.ts";

const Short = v.pipe(v.string(), v.maxLength(200));
const Details = v.strictObject({
  title: v.optional(Short),
  outlet: v.optional(Short),
  show: v.optional(Short),
  date: v.optional(v.pipe(v.string(), v.regex(/^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?)?$/))),
  language: v.optional(Short),
  speakers: v.optional(
    v.array(
      v.strictObject({
        label: Short,
        names: v.optional(v.pipe(v.array(v.pipe(Short, v.minLength(1))), v.maxLength(200))),
        role: v.optional(v.picklist(["guest", "interviewer"])),
      }),
    ),
    [],
  ),
});

/** What a reader fills in beside a transcript; everything may be missing. */
export type InterviewDetails = v.InferOutput<typeof Details>;

/** @returns the details, or what is wrong with them and where */
export function readDetails(
  value: unknown,
): { ok: true; details: InterviewDetails } | { ok: false; reason: string } {
  const result = v.safeParse(Details, value);
  if (result.success) return { ok: true, details: result.output };
  const [issue] = result.issues;
  const path = v.getDotPath(issue);
  return { ok: false, reason: path === null ? issue.message : `${path}: ${issue.message}` };
}

type Described = InterviewDetails["speakers"][number];

function describedSpeaker(speaker: Speaker, described: Described): Speaker {
  const { names, role = speaker.role } = described;
  if (names === undefined) return { ...speaker, role };
  const [first] = names;
  return first === undefined ? { ...speaker, names, role } : { ...speaker, name: first, names, role };
}

/**
 * An interview with what a reader knows of it.
 * @param labels what the transcript calls the speakers, by their ids: a list of who takes part may name them otherwise
 * @returns a sentence where the details name a speaker whom the transcript does not have
 */
export function describedInterview(
  interview: Interview,
  details: InterviewDetails,
  labels: ReadonlyMap<string, string>,
): Interview | string {
  const { title, outlet, show, date, language, speakers } = details;
  // As the label stands, or without its title, as the transcript's reader knows the name.
  const described = new Map(
    speakers.flatMap((speaker) =>
      [meaningOf(speaker.label, "").key, keyOf(speaker.label)].map((key) => [key, speaker] as const),
    ),
  );
  const byKey = new Map<string, Described>();
  for (const { id, name, names } of interview.speakers)
    for (const form of [name, ...names, labels.get(id) ?? ""]) {
      const found = described.get(keyOf(form));
      if (found !== undefined) byKey.set(id, found);
    }
  const missing = speakers.find((speaker) => ![...byKey.values()].includes(speaker));
  if (missing !== undefined) return `no speaker of the transcript is called ${missing.label}.`;
  return {
    ...interview,
    title: title || interview.title,
    outlet: outlet ?? interview.outlet,
    show: show ?? interview.show,
    date: date ?? interview.date,
    speakers: interview.speakers.map((speaker) => {
      const found = byKey.get(speaker.id);
      return found === undefined ? speaker : describedSpeaker(speaker, found);
    }),
    renditions: interview.renditions.map((rendition, index) =>
      index === 0 && language ? { ...rendition, language } : rendition,
    ),
  };
}
