import { TRANSCRIPT_WORDS } from "../../language/transcript-words.ts";
import { type LabelMeaning, meaningOf } from "./labels/label-meaning.ts";
import type { TranscriptLine } from "./transcript-line.ts";

/** Who examines a witness: the questions below are theirs, whatever letter they have. */
export interface Examiner {
  readonly name: string;
  readonly meaning: LabelMeaning;
}

const EXAMINERS = TRANSCRIPT_WORDS.flatMap(({ examiner }) => examiner ?? []);
/** Such a line is no longer; in characters. */
const LONGEST = 60;

/** Who asks from a line on, as `BY MS. LEE:` says, by the number of the line. */
export function examinersIn(lines: readonly TranscriptLine[]): Map<number, Examiner> {
  const found = new Map<number, Examiner>();
  for (const { number, text } of lines) {
    const line = text.trim();
    if (line.length > LONGEST) continue;
    for (const pattern of EXAMINERS) {
      const name = pattern.exec(line)?.groups?.name?.trim();
      if (name !== undefined)
        found.set(number, { name, meaning: { ...meaningOf(name, ""), role: "interviewer" } });
    }
  }
  return found;
}
