import * as v from "valibot";
import type { TranscriptLine } from "./transcript-line.ts";

/** The transcript of the podcast namespace: https://github.com/Podcastindex-org/podcast-namespace, transcripts. */
const Podcast = v.object({
  segments: v.array(
    v.object({
      speaker: v.optional(v.nullable(v.string())),
      startTime: v.optional(v.nullable(v.union([v.number(), v.string()]))),
      body: v.string(),
    }),
  ),
});

/**
 * The stretches of a podcast's transcript in JSON.
 * @param value as parsed
 * @returns one line for each stretch, numbered from 1; `null` where it is something else
 */
export function podcastLines(value: unknown): TranscriptLine[] | null {
  const result = v.safeParse(Podcast, value);
  if (!result.success) return null;
  return result.output.segments.map(({ speaker, startTime, body }, index) => {
    const start = startTime === null || startTime === undefined ? Number.NaN : Number(startTime);
    return {
      number: index + 1,
      text: body.replaceAll(/\s+/gu, " ").trim(),
      start: Number.isFinite(start) && start >= 0 ? start : null,
      speaker: speaker?.trim() || null,
      goesOn: true,
    };
  });
}
