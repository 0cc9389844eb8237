/** Half-open. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Whether two ranges overlap by at least half of the longer: how a found passage matches a labelled one. */
export function isSame(one: Range, other: Range): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return shared > 0 && shared >= Math.max(one.end - one.start, other.end - other.start) / 2;
}

/** Where a text stands in another, white space aside. */
export function placesOf(part: string, whole: string): Range[] {
  const words = part.replace(/\s+/gu, "");
  if (words === "") return [];
  const kept: number[] = [];
  let compact = "";
  for (let at = 0; at < whole.length; at++) {
    if (/\s/u.test(whole.charAt(at))) continue;
    compact += whole.charAt(at);
    kept.push(at);
  }
  const places: Range[] = [];
  for (let at = compact.indexOf(words); at !== -1; at = compact.indexOf(words, at + 1)) {
    const start = kept[at];
    const last = kept[at + words.length - 1];
    if (start !== undefined && last !== undefined) places.push({ start, end: last + 1 });
  }
  return places;
}

/** Ranges in order, those that touch or nearly so (`gap`) as one. */
export function joinRanges(ranges: readonly Range[], gap: number): Range[] {
  const joined: Range[] = [];
  for (const range of [...ranges].sort((one, other) => one.start - other.start)) {
    const last = joined.at(-1);
    if (last !== undefined && range.start <= last.end + gap)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else joined.push(range);
  }
  return joined;
}
