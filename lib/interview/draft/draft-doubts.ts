import type { UnsureLine } from "../reading/transcript-line.ts";
import type { InterviewDraft } from "./interview-draft.ts";

/**
 * In which turn each unsure line was read: the last that begins at it or before it.
 * @returns by the `id` of the turn, in the order of the lines; under `null` what stands before all turns with a line
 */
export function doubtsByTurn({ turns, unsure }: InterviewDraft): Map<number | null, UnsureLine[]> {
  const found = new Map<number | null, UnsureLine[]>();
  const placed = turns.filter(({ line }) => line !== null);
  let at = -1;
  for (const doubt of [...unsure].sort((one, other) => one.line - other.line)) {
    for (;;) {
      const next = placed[at + 1]?.line ?? null;
      if (next === null || next > doubt.line) break;
      at++;
    }
    const turn = placed[at]?.id ?? null;
    found.set(turn, [...(found.get(turn) ?? []), doubt]);
  }
  return found;
}
