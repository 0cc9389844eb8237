import { quoted } from "../../lib/chinese/quotation-marks.ts";
import type { Interview, Turn } from "../../lib/interview/interview.ts";
import { recordingMoment } from "../../lib/interview/recording-moment.ts";
import { placeOf } from "../card/place-of.ts";

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
  const words = turn.paragraphs.map(({ text }) => text).join("\n\n");
  const moment = recordingMoment(address, turn.start);
  const place = [title, ...placeOf({ outlet, show, date }), moment?.time ?? ""];
  return [
    quoted(words, language),
    ...(speaker === "" ? [] : [`—— ${speaker}`]),
    place.filter((part) => part !== "").join(", "),
    moment?.address ?? address,
  ]
    .filter((line) => line !== "")
    .join("\n")
    .concat("\n");
}
