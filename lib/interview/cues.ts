import { secondsOf } from "./clock-time.ts";
import type { TranscriptLine } from "./transcript-line.ts";

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
/** Marks of captions that another voice begins, without saying whose. */
const CHANGE = /^(?:>>+|-)\s*/u;
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

/**
 * The lines of subtitles with their times, without numbers, names and settings of cues, notes and markup. Broken
 * parts are left out: what has no time was not shown.
 */
export function cueLines(lines: readonly TranscriptLine[]): TranscriptLine[] {
  const found: TranscriptLine[] = [];
  let start: number | null = null;
  let isFirst = false;
  for (const [index, { text, number }] of lines.entries()) {
    const timing = TIMING.exec(text);
    if (timing !== null) {
      start = secondsOf(timing[1] ?? "");
      isFirst = true;
    } else if (text.trim() === "") start = null;
    // A cue that follows without a blank line: its number stands right before its time.
    else if (start !== null && !(/^\s*\d+\s*$/.test(text) && TIMING.test(lines[index + 1]?.text ?? ""))) {
      const speaker = VOICE.exec(text.trim())?.[1]?.trim() ?? null;
      const words = plain(text).replace(CHANGE, "");
      if (words === "" && speaker === null) continue;
      found.push({ number, text: words, start: isFirst ? start : null, speaker, goesOn: true });
      isFirst = false;
    }
  }
  return found;
}
