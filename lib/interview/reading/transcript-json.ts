import * as v from "valibot";
import { inSeconds, recordedTime } from "./recorded-times.ts";
import type { TranscriptLine } from "./transcript-line.ts";

const Time = v.optional(v.nullable(v.union([v.number(), v.string()])));
const Who = v.optional(v.nullable(v.union([v.string(), v.number()])));
const Words = v.optional(v.nullable(v.string()));

/**
 * A stretch of speech, as the podcast namespace has it (`speaker`, `startTime`, `body`;
 * https://github.com/Podcastindex-org/podcast-namespace, transcripts) and as Whisper and services for transcription
 * write it.
 */
const Stretch = v.object({
  speaker: Who,
  startTime: Time,
  start_time: Time,
  start: Time,
  body: Words,
  text: Words,
  transcript: Words,
});
type Stretch = v.InferOutput<typeof Stretch>;

const Stretches = v.pipe(v.array(Stretch), v.minLength(1));
const InObject = v.union([
  v.pipe(
    v.object({ segments: Stretches }),
    v.transform(({ segments }) => segments),
  ),
  v.pipe(
    v.object({ utterances: Stretches }),
    v.transform(({ utterances }) => utterances),
  ),
  v.pipe(
    v.object({ transcript: Stretches }),
    v.transform(({ transcript }) => transcript),
  ),
  Stretches,
]);

const wordsOf = ({ body, text, transcript }: Stretch): string | null => body ?? text ?? transcript ?? null;

const timeOf = ({ startTime, start_time, start }: Stretch): number | null =>
  recordedTime(startTime ?? start_time ?? start);

/**
 * The stretches of a transcript in JSON.
 * @param value as parsed
 * @returns one line for each stretch, numbered from 1; `null` where it is something else
 */
export function jsonLines(value: unknown): TranscriptLine[] | null {
  const result = v.safeParse(InObject, value);
  if (!result.success || result.output.some((stretch) => wordsOf(stretch) === null)) return null;
  const length = result.output.reduce((sum, stretch) => sum + (wordsOf(stretch) ?? "").length, 0);
  const seconds = inSeconds(result.output.map(timeOf), length);
  return result.output.map((stretch, index) => {
    return {
      number: index + 1,
      text: (wordsOf(stretch) ?? "").replaceAll(/\s+/gu, " ").trim(),
      start: seconds[index] ?? null,
      speaker:
        stretch.speaker === null || stretch.speaker === undefined ? null : speakerName(stretch.speaker),
    };
  });
}

/** A number alone names nobody: it gets the word by which machines tell voices apart. */
const speakerName = (speaker: string | number): string | null =>
  typeof speaker === "number" ? `Speaker ${speaker}` : speaker.trim() || null;

/** Whether a text could be JSON, by its first character. */
export const startsAsJson = (text: string): boolean => /^\uFEFF?\s*[{[]/u.test(text);
