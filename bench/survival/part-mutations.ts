import { foldedText } from "../../lib/chinese/folded-text.ts";
import type { TextRange } from "../../lib/text/offset-map.ts";
import type { Mutated, Mutation, Quoted } from "./mutations.ts";
import type { Random } from "./random.ts";
import { twinOf } from "./twin-of.ts";

/** Parts of a quote are sought from this length; shorter ones are never to be in the wrong place (UTF-16). */
const TELLING = 12;
/** What stands between two insertions is no shorter. */
const SHORT = 4;
const LENGTHS = [20, 40, 80, 120];
const NOTICE = "\n本文剩餘內容僅供訂閱會員閱讀，立即加入會員\n";
const READINGS = "hàn zì wén zhāng nèi róng dú zhě xué xí yǔ yán".split(" ");
const TWINS = 50;

/** Puts a page together from what is not the quote and what is. */
class Assembled {
  #text = "";
  readonly #parts: TextRange[] = [];

  other(text: string): this {
    this.#text += text;
    return this;
  }

  own(text: string): this {
    const from = this.#text.length + text.length - text.trimStart().length;
    this.#text += text;
    this.#parts.push({ start: from, end: this.#text.length - (text.length - text.trimEnd().length) });
    return this;
  }

  get mutated(): Mutated {
    return { text: this.#text, parts: this.#parts };
  }
}

const pieces = ({ text, quote }: Quoted): [before: string, quote: string, behind: string] => [
  text.slice(0, quote.start),
  text.slice(quote.start, quote.end),
  text.slice(quote.end),
];

/** A stretch of another page that reads as one paragraph. */
function foreign(stranger: string, length: number, random: Random): string {
  const flat = stranger.replace(/\s+/g, " ");
  const from = random.between(0, Math.max(1, flat.length - length));
  return flat.slice(from, from + length);
}

const isLong = (text: string): boolean => text.trim().length >= TELLING;

/** Where a quote can be cut in two so that both parts tell where they are from. */
function places(quote: string, shouldTell: boolean): number[] {
  const found: number[] = [];
  for (let at = 1; at < quote.length; at++) {
    if (/[\udc00-\udfff]/.test(quote.charAt(at))) continue;
    const [head, tail] = [quote.slice(0, at), quote.slice(at)];
    if ((isLong(head) && isLong(tail)) === shouldTell) found.push(at);
  }
  return found;
}

function insertion(length: number, where: "between" | "inside" | "near an end"): Mutation {
  return {
    name: `${length} characters inserted, ${where === "between" ? "between paragraphs" : where}`,
    apply(page, random, stranger) {
      const [before, quote, behind] = pieces(page);
      const possible = places(quote, where !== "near an end").filter(
        (at) => where !== "between" || quote.charAt(at - 1) === "\n",
      );
      const at = random.of(possible, 0);
      if (at === 0) return null;
      const added = foreign(stranger, length, random);
      return new Assembled()
        .other(before)
        .own(quote.slice(0, at))
        .other(where === "between" ? `${added}\n` : added)
        .own(quote.slice(at))
        .other(behind).mutated;
    },
  };
}

function cut(name: string, notice: string, keepsEnd: boolean): Mutation {
  return {
    name,
    apply(page, random) {
      const [before, quote, behind] = pieces(page);
      const from = random.of(places(quote, true), 0);
      const rest = quote.slice(from);
      const to = from + random.of(places(rest, true), 0);
      if (from === 0 || (keepsEnd && (to === from || to - from < TELLING))) return null;
      const made = new Assembled().other(before).own(quote.slice(0, from)).other(notice);
      return (keepsEnd ? made.own(quote.slice(to)).other(behind) : made).mutated;
    },
  };
}

function liveBlog(name: string, isThere: boolean): Mutation {
  return {
    name,
    apply(page, random, stranger) {
      const [before, quote, behind] = pieces(page);
      if (!isLong(quote)) return null;
      const folded = foldedText(quote).text;
      const letters = stranger.replace(/[\s\p{P}]/gu, "");
      const twins = Array.from({ length: TWINS }, () => twinOf(quote, letters, random));
      const entries = `${twins.join("\n")}\n`;
      if (foldedText(before + entries + behind).text.includes(folded)) return null;
      const made = new Assembled().other(before).other(entries);
      return (isThere ? made.own(quote) : made).other(behind).mutated;
    },
  };
}

const exchanged: Mutation = {
  name: "two sentences exchanged",
  apply(page, random) {
    const [before, quote, behind] = pieces(page);
    const sentences = quote.match(/[^。！？.!?\n]*[。！？.!?\n]+|[^。！？.!?\n]+$/g) ?? [];
    const long = sentences.flatMap((sentence, index) => {
      const next = sentences[index + 1];
      return isLong(sentence) && next !== undefined && isLong(next) ? [index] : [];
    });
    const at = random.of(long, -1);
    if (at === -1) return null;
    const [first = "", second = ""] = [sentences[at], sentences[at + 1]];
    const head = sentences.slice(0, at).join("");
    const tail = sentences.slice(at + 2).join("");
    const made = new Assembled().other(before);
    for (const part of [head, second, first, tail]) if (part !== "") made.own(part);
    return made.other(behind).mutated;
  },
};

/** Words of the quote replaced by others of their length, one in so many characters. */
const REPLACED = 40;
const REPLACED_LENGTH = 3;

/** The quote with words replaced, and its two parts with something put between. */
const replacedAndInserted: Mutation = {
  name: "words replaced and 60 characters inserted, inside",
  apply(page, random, stranger) {
    const [before, quote, behind] = pieces(page);
    const letters = stranger.replace(/[\s\p{P}]/gu, "");
    const replaced = (text: string): string => {
      const at = random.between(0, text.length - REPLACED_LENGTH);
      const from = random.between(0, Math.max(1, letters.length - REPLACED_LENGTH));
      return text.length < REPLACED
        ? text
        : text.slice(0, at) +
            letters.slice(from, from + REPLACED_LENGTH) +
            replaced(text.slice(at + REPLACED_LENGTH));
    };
    const at = random.of(places(quote, true), 0);
    if (at === 0) return null;
    return new Assembled()
      .other(before)
      .own(replaced(quote.slice(0, at)))
      .other(foreign(stranger, 60, random))
      .own(replaced(quote.slice(at)))
      .other(behind).mutated;
  },
};

/** Two insertions: what stands between them may be short. */
const insertedTwice: Mutation = {
  name: "40 characters inserted twice, inside",
  apply(page, random, stranger) {
    const [before, quote, behind] = pieces(page);
    const first = random.of(places(quote, true), 0);
    const second = random.of(
      places(quote, true).filter((at) => at >= first + SHORT),
      0,
    );
    if (first === 0 || second === 0) return null;
    return new Assembled()
      .other(before)
      .own(quote.slice(0, first))
      .other(foreign(stranger, 40, random))
      .own(quote.slice(first, second))
      .other(foreign(stranger, 40, random))
      .own(quote.slice(second))
      .other(behind).mutated;
  },
};

const readings: Mutation = {
  name: "readings added in brackets",
  apply(page, random) {
    if (!/\p{Script=Han}/u.test(page.text.slice(page.quote.start, page.quote.end))) return null;
    const read = (text: string): string =>
      text.replace(/\p{Script=Han}/gu, (character) => `${character}(${random.of(READINGS, "")})`);
    const [before, quote, behind] = pieces(page);
    return new Assembled().other(read(before)).own(read(quote)).other(read(behind)).mutated;
  },
};

/** Changes that leave a quote in parts, or among others like it. */
export const PART_MUTATIONS: readonly Mutation[] = [
  ...LENGTHS.map((length) => insertion(length, "between")),
  ...LENGTHS.map((length) => insertion(length, "inside")),
  insertedTwice,
  replacedAndInserted,
  ...[20, 120].map((length) => insertion(length, "near an end")),
  cut("cut in the middle", "", true),
  cut("cut in the middle, with a notice", NOTICE, true),
  cut("cut from the middle on", NOTICE, false),
  exchanged,
  readings,
  liveBlog("live blog: 50 newer entries like it", true),
  liveBlog("live blog: gone among 50 like it", false),
];
