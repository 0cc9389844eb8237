import { fold } from "../../chinese/fold.ts";
import type { Interview } from "../../interview/interview.ts";
import type { Coverage, Passage } from "../../matching/passage.ts";
import { rangesOf } from "../text/document-text.ts";
import type { PageText } from "../text/page-text.ts";
import type { AnnotatedPage, AnnotatedPassage } from "./annotated-passage.ts";
import { ownerAt } from "./hit-test.ts";
import { passageIds } from "./passage-id.ts";
import { boxesOf, frontAt, isBehind } from "./text-at-point.ts";
import { UnderlinePainter } from "./underline-painter.ts";
import type { Underline } from "./underline-style.ts";
import { underlinedPieces, underlineOf } from "./underlined-pieces.ts";

/** A passage as it stands on the page. */
interface Placed extends AnnotatedPassage {
  /** The folded text of each range when it was found. */
  readonly words: readonly string[];
  readonly line: Underline | null;
  readonly underlined: readonly Range[];
}

/** More than any article has; placing and painting one takes 25 µs, so that so many hold the page for 25 ms. */
const MOST_PASSAGES = 1000;

/** The passages of the document that this script runs in: finds, paints and keeps them as long as they stand. */
export class AnnotatedDocument implements AnnotatedPage {
  #placed: readonly Placed[] = [];
  #repost: Placed | null = null;
  #hiddenCount = 0;
  #hidden: ReadonlySet<string> = new Set();
  /** What the last `hide` took from the page. */
  #lastHidden: { readonly placed: readonly Placed[]; readonly repost: Placed | null } | null = null;
  readonly #keepHidden: (text: string, isHidden: boolean) => void;
  readonly #listeners = new Set<() => void>();
  readonly #painter = new UnderlinePainter();

  /** @param keepHidden remembers the text of a passage that the reader does not want to see, or forgets it */
  constructor(keepHidden: (text: string, isHidden: boolean) => void) {
    this.#keepHidden = keepHidden;
  }

  /** Leaves passages with these texts out, and no others, from the next `show` on. */
  setHidden(texts: readonly string[]): void {
    this.#hidden = new Set(texts.map(fold));
  }

  get passages(): readonly AnnotatedPassage[] {
    return this.#placed;
  }

  get repost(): AnnotatedPassage | null {
    return this.#repost;
  }

  /** How many passages the reader has hidden. */
  get hiddenCount(): number {
    return this.#hiddenCount;
  }

  /** Shows what a page has of an interview, in place of what was shown before. */
  show(page: PageText<Node>, coverage: Coverage, interview: Interview): void {
    const passages = coverage.passages.slice(0, MOST_PASSAGES);
    const ids = passageIds(passages);
    const placed = passages.map((passage, index) =>
      place(page, passage, interview, ids[index] ?? String(index)),
    );
    const shown = placed.filter(({ passage }) => !this.#hidden.has(fold(passage.text)));
    const { repost } = coverage;
    const head = placed.find(({ passage }) => repost !== null && passage.start >= repost.start);
    this.#hiddenCount = placed.length - shown.length;
    this.#repost = repost === null ? null : (head ?? null);
    this.#placed = repost === null ? shown : shown.filter(({ passage }) => isOutside(passage, repost));
    this.#paint();
  }

  /** Shows nothing any more. */
  clear(): void {
    if (this.#placed.length === 0 && this.#repost === null) return;
    this.#placed = [];
    this.#repost = null;
    this.#hiddenCount = 0;
    this.#paint();
  }

  /**
   * Takes the underline from every passage whose words have left the page or are others by now; a change of
   * their script alone keeps it.
   * @returns whether one has gone
   */
  dropChanged(): boolean {
    const standing = this.#placed.filter(stands);
    const repost = this.#repost !== null && stands(this.#repost) ? this.#repost : null;
    if (standing.length === this.#placed.length && repost === this.#repost) return false;
    this.#placed = standing;
    this.#repost = repost;
    this.#paint();
    return true;
  }

  passageAt(x: number, y: number): AnnotatedPassage | null {
    const front = frontAt(x, y);
    if (front === null) return null;
    const owners = this.#drawn();
    const boxes = owners.map(({ ranges }) => boxesOf(ranges.filter((range) => isBehind(front, range))));
    const index = ownerAt(boxes, x, y);
    return index === null ? null : (owners[index] ?? null);
  }

  rectanglesOf({ ranges }: AnnotatedPassage): DOMRect[] {
    return boxesOf(ranges);
  }

  emphasise(passage: AnnotatedPassage | null): void {
    this.#painter.emphasise(passage?.ranges ?? []);
  }

  hide(passage: AnnotatedPassage): void {
    const text = fold(passage.passage.text);
    const isMeant = (placed: Placed): boolean => fold(placed.passage.text) === text;
    const repost = this.#repost !== null && isMeant(this.#repost) ? this.#repost : null;
    this.#hidden = new Set([...this.#hidden, text]);
    this.#lastHidden = { placed: this.#placed.filter(isMeant), repost };
    this.#hiddenCount += this.#lastHidden.placed.length;
    this.#placed = this.#placed.filter((placed) => !isMeant(placed));
    if (repost !== null) this.#repost = null;
    this.#keepHidden(passage.passage.text, true);
    this.#paint();
  }

  unhide(passage: AnnotatedPassage): void {
    const text = fold(passage.passage.text);
    const { placed = [], repost = null } = this.#lastHidden ?? {};
    const isMeant = (candidate: Placed): boolean =>
      fold(candidate.passage.text) === text &&
      stands(candidate) &&
      !this.#placed.some(({ id }) => id === candidate.id);
    const back = placed.filter(isMeant);
    this.#lastHidden = null;
    this.#hidden = new Set([...this.#hidden].filter((hidden) => hidden !== text));
    this.#hiddenCount = Math.max(0, this.#hiddenCount - back.length);
    this.#placed = [...this.#placed, ...back].sort((one, other) => one.passage.start - other.passage.start);
    if (repost !== null && isMeant(repost)) this.#repost = repost;
    this.#keepHidden(passage.passage.text, false);
    this.#paint();
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #drawn(): readonly Placed[] {
    const drawn = this.#placed.filter(({ line }) => line !== null);
    return this.#repost === null ? drawn : [this.#repost, ...drawn];
  }

  #paint(): void {
    this.#painter.paint(
      this.#drawn().flatMap(({ line, underlined }) => (line === null ? [] : [{ line, ranges: underlined }])),
    );
    for (const listener of this.#listeners) listener();
  }
}

function place(page: PageText<Node>, passage: Passage, interview: Interview, id: string): Placed {
  const ranges = rangesOf(page, passage.start, passage.end);
  return {
    id,
    passage,
    interview,
    ranges,
    words: ranges.map((range) => fold(range.toString())),
    line: underlineOf(passage),
    underlined: underlinedPieces(passage).flatMap(([start, end]) =>
      rangesOf(page, passage.start + start, passage.start + end),
    ),
  };
}

const stands = ({ ranges, words }: Placed): boolean =>
  ranges.length > 0 &&
  ranges.every((range, index) => range.startContainer.isConnected && fold(range.toString()) === words[index]);

const isOutside = (passage: Passage, range: { readonly start: number; readonly end: number }): boolean =>
  passage.end <= range.start || passage.start >= range.end;
