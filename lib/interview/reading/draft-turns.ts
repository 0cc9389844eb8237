import type { Work } from "../../text/work.ts";
import { interjectionsIn } from "../stage-direction.ts";
import type { DraftTranscript } from "./draft-turn.ts";
import { DraftWriter } from "./draft-writer.ts";
import { examinersIn } from "./examiners.ts";
import { isCaption } from "./footer.ts";
import type { Reading } from "./labels/known-labels.ts";
import { meaningOf } from "./labels/label-meaning.ts";
import { isRule, type LineLabels } from "./labels/line-labels.ts";
import { looksLikeLabel, openingOf } from "./labels/opening-label.ts";
import { CHANGE_OF_VOICE } from "./line-marks.ts";
import { timeBehind } from "./spoken-times.ts";
import type { TranscriptLine } from "./transcript-line.ts";
import { labelsWithin } from "./within-line.ts";

/** Whether what is thrown in has the name of somebody who speaks. */
function isOfSpeaker(interjection: string, { speakers }: Reading): boolean {
  const [name = ""] = interjection.slice(1).split(/[:：]/u);
  return speakers.has(meaningOf(name.trim(), "").key);
}

/**
 * Reads the turns of a transcript whose labels are known.
 * @param work drawn on by the characters that are looked at
 */
export function draftTurns(
  lines: readonly TranscriptLine[],
  labels: LineLabels,
  reading: Reading,
  work: Work,
): Omit<DraftTranscript, "cast"> {
  const writer = new DraftWriter(reading, timeBehind(lines, labels.isBlank), examinersIn(lines));
  for (const [index, line] of lines.entries()) {
    const ofLine = labels.byLine[index] ?? [];
    if (labels.isBlank[index]) {
      if (isRule(line.text)) writer.words("", line);
      writer.blank(line);
      continue;
    }
    const opening = openingOf(ofLine, reading);
    if (opening !== null) {
      writer.open(opening.label, line);
      if (opening.why !== null) writer.doubt(line, opening.why);
    } else if (
      looksLikeLabel(ofLine, reading, labels.isPunctuated && writer.turns.length > 0) &&
      (writer.turns.length > 0 || !ofLine.some(({ isWord }) => isWord))
    )
      writer.doubt(line, "label-not-taken");
    const change = opening === null ? CHANGE_OF_VOICE.exec(line.text) : null;
    if (change !== null) writer.change(line);
    let from = opening?.label.end ?? change?.[0].length ?? 0;
    const isOfPage = opening === null && isCaption(line.text);
    if (isOfPage) writer.examinedBy(line);
    const within = isOfPage ? [] : labelsWithin(line.text, from, reading.speakers, work);
    for (const label of within) {
      writer.words(line.text.slice(from, label.start), line);
      writer.open({ ...label, start: null }, line);
      writer.doubt(line, "within-line");
      from = label.end;
    }
    writer.words(line.text.slice(from), line);
    if (
      within.length === 0 &&
      interjectionsIn(line.text.slice(from)).some((one) => isOfSpeaker(one, reading))
    )
      writer.doubt(line, "within-line");
  }
  return { turns: writer.turns, preface: writer.preface.join("\n").trim(), unsure: writer.unsure };
}
