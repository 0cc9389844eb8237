import type { Interview } from "../../lib/interview/interview.ts";

/** @returns where and when an interview was published, as far as it is known */
export function placeOf({ outlet, show, date }: Pick<Interview, "outlet" | "show" | "date">): string[] {
  return [outlet, show, date].filter((part) => part !== "");
}
