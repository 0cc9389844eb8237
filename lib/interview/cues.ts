import { secondsOf } from "./reading/clock-time.ts";
import type { TranscriptLine, UnsureLine } from "./reading/transcript-line.ts";

/** A line `00:01:02,500 --> 00:01:05,000` of SubRip or WebVTT. */
const TIMING =
  /^\s*((?:\d{1,3}:)?\d{1,2}:\d{1,2}[.,]\d{1,3})\s*-->\s*(?:\d{1,3}:)?\d{1,2}:\d{1,2}[.,]\d{1,3}(?:\s+[A-Za-z]\w{0,20}:\S{1,40}){0,8}\s*$/u;
const VOICE = /^<v(?:\.[^\s>]{0,40})?\s+([^>]{1,100})>/u;
const MARKUP = /<\/?[^<>\n]{0,100}>|\{\\[^{}\n]{0,40}\}/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  nbsp: "\u00A0",
  lrm: "",
  rlm: "",
};
/** A mark of captions that another voice begins, as `>>` is. */
const DASH = /^-\s*/u;
/** Fewer stretches with a time are no subtitles. */
const LEAST_CUES = 2;

const plain = (text: string): string =>
  text
    .replace(MARKUP, "")
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm);/gu, (whole, name: string) => ENTITIES[name] ?? whole)
    .trim();

/** Whether a text is SubRip or WebVTT: it says so, or lines with two times stand in it. */
export const areCues = (lines: readonly TranscriptLine[]): boolean =>
  /^\uFEFF?WEBVTT(?:\s|$)/u.test(lines[0]?.text ?? "") ||
  lines.filter(({ text }) => TIMING.test(text)).length >= LEAST_CUES;

/** Blocks of WebVTT that say nothing to a reader: comments, styles, and what the first line belongs to. */
const SILENT_BLOCK = /^\uFEFF?(?:WEBVTT|NOTE|STYLE|REGION)(?:\s|$)/u;

/** What subtitles say, and what of the file stands in none of them. */
export interface CuedText {
  readonly lines: readonly TranscriptLine[];
  readonly unsure: readonly UnsureLine[];
}

/**
 * The lines of subtitles with their times, without numbers, names and settings of cues, comments and markup. What
 * stands outside of a cue was not shown: it is left out, and said to be.
 */
export function cueLines(lines: readonly TranscriptLine[]): CuedText {
  const found: TranscriptLine[] = [];
  const unsure: UnsureLine[] = [];
  let start: number | null = null;
  let isFirst = false;
  let isSilent = false;
  for (const [index, { text, number }] of lines.entries()) {
    const timing = TIMING.exec(text);
    const isName = TIMING.test(lines[index + 1]?.text ?? "");
    if (timing !== null) {
      start = secondsOf(timing[1] ?? "");
      isFirst = true;
      isSilent = false;
    } else if (text.trim() === "") {
      start = null;
      isSilent = false;
    } else if (start === null) {
      isSilent ||= SILENT_BLOCK.test(text);
      if (!isSilent && !isName) unsure.push({ line: number, text: text.trim(), why: "footer" });
    }
    // A cue that follows without a blank line: its number stands right before its time.
    else if (!(/^\s*\d+\s*$/.test(text) && isName)) {
      const speaker = VOICE.exec(text.trim())?.[1]?.trim() ?? null;
      const words = plain(text).replace(DASH, ">> ");
      if (words === "" && speaker === null) continue;
      found.push({ number, text: words, start: isFirst ? start : null, speaker });
      isFirst = false;
    }
  }
  return { lines: found, unsure };
}
