/** A tag ends at a comma of any script. */
const BETWEEN_TAGS = /[,，、;；\n]+/u;

/** @returns what a person typed as tags, without doubles and without the sign before them */
export function readTags(typed: string): string[] {
  const tags = typed.split(BETWEEN_TAGS).map((tag) => tag.trim().replace(/^[#＃]+/u, ""));
  return [...new Set(tags.filter((tag) => tag !== ""))];
}
