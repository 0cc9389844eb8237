import { type OffsetMap, OffsetMapBuilder } from "../../text/offset-map.ts";
import { inOneGo, type Steps } from "../../text/work.ts";
import type { TextQuoteSelector } from "../selectors.ts";

/** A text without the readings that stand behind its characters in brackets. */
interface BareText {
  readonly text: string;
  /** From the text with readings to the one without. */
  readonly map: OffsetMap;
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["（", "）"],
  ["[", "]"],
  ["〔", "〕"],
]);
const OPENING = /[(（[〔]/g;
/** The reading of a word, or the word of another language that it stands for (UTF-16). */
const LONGEST_READING = 30;
const HAN = /\p{Script=Han}/u;
/** No number and no remark in Chinese: letters, kana or bopomofo, with the marks between them. */
const READING = /^(?=.*\p{L})(?!.*\p{Script=Han})[\p{L}\p{M}\p{Z}\p{N}'’\-·ˇˊˋ˙]+$/u;
const BRACKETS_PER_SLICE = 1000;

/**
 * Takes the readings out that a page adds to characters: 漢(hàn)字(zì), 漢字（かんじ）.
 * @returns `null` where there are none
 */
export function* withoutReadings(text: string): Steps<BareText | null> {
  const builder = new OffsetMapBuilder();
  const kept: string[] = [];
  let end = 0;
  let brackets = 0;
  for (const { 0: opening, index } of text.matchAll(OPENING)) {
    if (++brackets % BRACKETS_PER_SLICE === 0) yield;
    const window = text.slice(index + 1, index + 2 + LONGEST_READING);
    const length = window.indexOf(CLOSING.get(opening) ?? "");
    if (index < end || length < 1 || !HAN.test(characterBefore(text, index))) continue;
    if (!READING.test(window.slice(0, length))) continue;
    builder.keep(index - end);
    builder.replace(length + 2, 0);
    kept.push(text.slice(end, index));
    end = index + length + 2;
  }
  if (end === 0) return null;
  builder.keep(text.length - end);
  kept.push(text.slice(end));
  return { text: kept.join(""), map: builder.build() };
}

type Quote = Pick<TextQuoteSelector, "exact" | "prefix" | "suffix">;

/** A quote with its context, without readings. */
export function bareQuote({ exact, prefix, suffix }: Quote): Quote {
  const bare = (text: string): string => inOneGo(withoutReadings(text))?.text ?? text;
  return { exact: bare(exact), prefix: bare(prefix), suffix: bare(suffix) };
}

function characterBefore(text: string, at: number): string {
  const unit = text.charCodeAt(at - 1);
  return unit >= 0xdc00 && unit <= 0xdfff ? text.slice(at - 2, at) : text.charAt(at - 1);
}
