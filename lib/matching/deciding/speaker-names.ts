import { fold } from "../../chinese/fold.ts";
import type { Interview, Speaker } from "../../interview/interview.ts";

const foldedNames = new WeakMap<Speaker, readonly string[]>();

/** All forms of a speaker's name, folded to compare with a page. */
export function namesOf(speaker: Speaker): readonly string[] {
  const known = foldedNames.get(speaker);
  if (known !== undefined) return known;
  const names = speaker.names.filter((name) => name !== "").map(fold);
  foldedNames.set(speaker, names);
  return names;
}

/** Whether a text names a speaker of the interview. @param text folded */
export const namesSpeaker = (text: string, { speakers }: Interview): boolean =>
  speakers.some((speaker) => namesOf(speaker).some((name) => text.includes(name)));

/** Whether a text names the guest of an interview, who says "I" of himself. @param text folded */
export const namesGuest = (text: string, { speakers }: Interview): boolean =>
  speakers.some(
    ({ role, ...speaker }) =>
      role === "guest" && speaker.names.some((name) => name !== "" && text.includes(fold(name))),
  );

/** Shorter words of a name are particles or initials. */
const SHORTEST_PART = 3;

/** Whether a text has a word of a speaker's name, as friends and columns have it: Denise. @param text folded */
export function namesPartly(text: string, { speakers }: Interview): boolean {
  const parts = new Set(text.split(/[^\p{L}]+/u));
  return speakers.some((speaker) =>
    namesOf(speaker).some((name) =>
      name.split(/[^\p{L}]+/u).some((part) => part.length >= SHORTEST_PART && parts.has(part)),
    ),
  );
}

/** Whether a text is the name of a speaker of the interview, and no more. @param text folded */
export const isName = (text: string, { speakers }: Interview): boolean =>
  speakers.some((speaker) => namesOf(speaker).includes(text));
