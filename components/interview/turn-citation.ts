import type { Interview, Turn } from "../../lib/interview/interview.ts";
import { recordingMoment } from "../../lib/interview/recording-moment.ts";
import { placeOf } from "../card/place-of.ts";

/** Marks of quotation by the language of the words (BCP 47); the first that fits. */
const MARKS: readonly (readonly [RegExp, string, string])[] = [
  [/^(?:zh-Hans|zh-CN|zh-SG)\b/, "“", "”"],
  [/^(?:zh|ja)\b/, "「", "」"],
  [/^/, "“", "”"],
];

/**
 * The words of a turn as a person pastes them: quotation, speaker, title, outlet and date, and where it can be heard
 * or read.
 * @param turn in the script that is shown
 * @param speaker as shown; empty if unknown
 * @param language of the words, BCP 47
 */
export function turnCitation(
  { title, outlet, show, date, address }: Pick<Interview, "title" | "outlet" | "show" | "date" | "address">,
  turn: Turn,
  speaker: string,
  language: string,
): string {
  const [, open = "", close = ""] = MARKS.find(([tag]) => tag.test(language)) ?? [];
  const words = turn.paragraphs.map(({ text }) => text).join("\n\n");
  const moment = recordingMoment(address, turn.start);
  const place = [title, ...placeOf({ outlet, show, date }), moment?.time ?? ""];
  return [
    `${open}${words}${close}`,
    ...(speaker === "" ? [] : [`—— ${speaker}`]),
    place.filter((part) => part !== "").join(", "),
    moment?.address ?? address,
  ]
    .filter((line) => line !== "")
    .join("\n")
    .concat("\n");
}
