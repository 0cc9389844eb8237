import { fold } from "../chinese/fold.ts";
import type { SpeakerInDraft } from "./draft/interview-draft.ts";
import type { Interview } from "./interview.ts";

/** More are not looked through. */
const MOST = 6;
const BETWEEN_PARTS = /[\s·・‧•]+/u;

/**
 * Further forms of a speaker's name that articles may write: what other interviews of the library know of the same
 * person, and the surname of a name in several parts. For the person to take or not.
 */
export function proposedForms(
  { name, forms }: Pick<SpeakerInDraft, "name" | "forms">,
  library: readonly Interview[],
): string[] {
  const known = new Set([name, ...forms].filter((form) => form !== "").map(fold));
  const same = library
    .flatMap(({ speakers }) => speakers)
    .filter(({ names }) => names.some((form) => form.length > 1 && known.has(fold(form))));
  const parts = name.split(BETWEEN_PARTS);
  const surname = parts.length > 1 ? [parts.at(-1) ?? ""] : [];
  const proposed = [...surname, ...same.flatMap(({ names }) => names)].filter(
    (form) => form.length > 1 && !known.has(fold(form)),
  );
  return [...new Map(proposed.map((form) => [fold(form), form])).values()].slice(0, MOST);
}
