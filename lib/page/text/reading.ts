/**
 * What of a page's text is read. That hidden text, what is typed into and readings beside characters are none of
 * it holds for all; in the rest readings differ, and only in what stands here.
 */
export interface Reading {
  /** Tags, in lower case, whose text is no part of it. */
  readonly leftOut: ReadonlySet<string>;
  /** Whether only what an eye can see is read; else also what is laid out, but clipped away, transparent or off the page. */
  readonly seenAlone: boolean;
  /** Whether only what can be selected is read (`user-select`). */
  readonly selectableAlone: boolean;
  /** Whether a formula that stands there twice, for the eye and for the ear, is read once. */
  readonly formulasOnce: boolean;
}

const names = (list: string): readonly string[] => list.split(" ");

/** Never text of a page: not shown, what is typed into, readings beside characters. */
const NEVER_READ = names(
  "script style noscript template textarea select datalist iframe object video audio canvas noframes title rt rp",
);

/** Shown, but in no language of people. */
const CODE = names("code pre kbd samp");

/** What a formula is made from, which no browser shows. */
const ANNOTATIONS = names("annotation annotation-xml");

/** What an article says: what matching, cues and conversion go by. */
export const PROSE: Reading = {
  leftOut: new Set([...NEVER_READ, ...CODE]),
  seenAlone: false,
  selectableAlone: false,
  formulasOnce: false,
};

/** What a person sees and can mark: what highlights are made of and found in. */
export const MARKABLE: Reading = {
  leftOut: new Set([...NEVER_READ, ...ANNOTATIONS]),
  seenAlone: true,
  selectableAlone: true,
  formulasOnce: true,
};
