import type { Interview } from "./interview.ts";

/**
 * The title of an interview for readers of a language, else the one that it has for all.
 * @param tag BCP 47: the same, or one that begins with it
 */
export function titleIn({ title, titles = {} }: Pick<Interview, "title" | "titles">, tag: string): string {
  const parts = tag.split("-");
  for (let length = parts.length; length > 0; length--) {
    const known = parts.slice(0, length).join("-");
    if (Object.hasOwn(titles, known)) return titles[known] ?? title;
  }
  return title;
}

/** An interview with the title that readers of a language see. @param tag as of `titleIn` */
export const titledIn = <Titled extends Pick<Interview, "title" | "titles">>(
  interview: Titled,
  tag: string,
): Titled => ({
  ...interview,
  title: titleIn(interview, tag),
});
