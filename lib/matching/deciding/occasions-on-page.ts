import { firstIndex } from "../../text/first-index.ts";
import type { Steps, Work } from "../../text/work.ts";
import type { FoldedPage } from "../folded-page.ts";
import type { Span } from "../tracing/spans.ts";
import type { KnownBy } from "./names-on-page.ts";
import {
  lineBefore,
  type Mention,
  mentionsIn,
  type OccasionNamed,
  type OtherOccasion,
} from "./occasion-mentions.ts";
import type { Told } from "./spoken-words.ts";

/** So far before a passage the words may stand that say where it was said: about two sentences. In characters. */
const REACH_BEFORE = 100;
/** And so far behind a quotation: "…", he told the analysts. */
const REACH_BEHIND = 40;

/** Where a page says that things were said. */
export class OccasionsOnPage {
  /** By what it names this interview. */
  readonly namesThis: ReadonlySet<KnownBy>;
  /** Whether it names an interview of a guest, and not whose it is. */
  readonly namesSome: boolean;
  /** What else it says that a guest of this interview said something at. */
  readonly others: ReadonlySet<OtherOccasion>;
  readonly #body: FoldedPage;
  readonly #mentions: readonly Mention[];
  readonly #firstThis: number;

  private constructor(body: FoldedPage, mentions: readonly Mention[], inTitle: readonly Mention[]) {
    this.#body = body;
    this.#mentions = mentions;
    const isThis = ({ occasion }: Mention): boolean => occasion === "this";
    this.#firstThis = inTitle.some(isThis) ? -1 : (mentions.find(isThis)?.start ?? Number.POSITIVE_INFINITY);
    this.namesThis = new Set([...inTitle, ...mentions].flatMap(({ by }) => by ?? []));
    const others = new Set<OtherOccasion>();
    let namesSome = false;
    for (const list of [inTitle, mentions])
      for (const { occasion, who } of list) {
        if (who !== "guest" || occasion === "this") continue;
        if (occasion === "some") namesSome = true;
        else others.add(occasion);
      }
    this.namesSome = namesSome;
    this.others = others;
  }

  /**
   * Reads them, in steps.
   * @param spans of the body, in order
   */
  static *of(
    body: FoldedPage,
    title: FoldedPage,
    spans: readonly Span[],
    told: Told,
    work: Work,
  ): Steps<OccasionsOnPage> {
    const mentions = yield* mentionsIn(body, spans, told, work);
    return new OccasionsOnPage(body, mentions, yield* mentionsIn(title, [], told, work));
  }

  /**
   * The occasion that the page gives a passage to: named in its sentence, right behind it, up to two sentences before
   * it, or in what stands before it on a page that has not come to this interview yet.
   * @param said whether the words are somebody's own, so that what they name is not where they were said
   * @returns `null` where the page names none there
   */
  of(start: number, end: number, said: boolean): OccasionNamed | null {
    const { text, folded } = this.#body;
    const line = lineBefore(text, start, REACH_BEFORE);
    const before = folded.slice(start - line.length, start);
    const sentence = before.slice(Math.max(...[...".!?;"].map((mark) => before.lastIndexOf(mark))) + 1);
    const inside = said ? start : end;
    const opening = this.#namedIn(start - sentence.length, inside);
    if (opening !== null) return opening;
    if (said && !/\p{L}/u.test(sentence)) {
      const behind = /^[^。.!！?？;；\n]*/u.exec(text.slice(end + 1, end + REACH_BEHIND))?.[0] ?? "";
      const closing = this.#namedIn(end, end + 1 + behind.length);
      if (closing !== null) return closing;
    }
    const earlier = this.#namedIn(start - line.length, start);
    if (earlier !== null || this.#firstThis < start) return earlier;
    const last = this.#mentions[this.#behind(start) - 1];
    return last?.who === "guest" ? last.occasion : null;
  }

  /** Whether `of` is another occasion than this interview. */
  isElsewhere(start: number, end: number, said: boolean): boolean {
    const occasion = this.of(start, end, said);
    return occasion !== null && occasion !== "this" && occasion !== "some";
  }

  /** How many mentions begin before a place. */
  #behind(place: number): number {
    return firstIndex(this.#mentions.length, (at) => (this.#mentions[at]?.start ?? place) < place);
  }

  /** The occasion that a range names: this interview before all others, then one that may be this, else the last one. */
  #namedIn(start: number, end: number): OccasionNamed | null {
    let named: OccasionNamed | null = null;
    for (let at = this.#behind(end) - 1; at >= 0; at--) {
      const mention = this.#mentions[at];
      if (mention === undefined || mention.start < start) break;
      if (mention.occasion === "this") return "this";
      named = mention.occasion === "some" ? "some" : (named ?? mention.occasion);
    }
    return named;
  }
}
