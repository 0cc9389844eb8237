import type { Candidate } from "../tracing/candidates.ts";

/**
 * Whether only the interviewer says it. Questions state what the world knows already, so that a page which has the
 * same without telling that it was asked goes back to the world.
 */
export function isOfInterviewer({ ranges, index }: Pick<Candidate, "ranges" | "index">): boolean {
  const interviewers = index.interview.speakers.filter(({ role }) => role === "interviewer");
  return ranges.every(({ first, last }) =>
    index.clauses.slice(first, last).every(({ speaker }) => interviewers.some(({ id }) => id === speaker)),
  );
}
