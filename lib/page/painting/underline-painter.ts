import { backgroundOf } from "./background-at.ts";
import { paintHighlight } from "./named-highlight.ts";
import { BACKGROUNDS, type Background, EMPHASIS, highlightName, type Underline } from "./underline-style.ts";

/** Ranges to be underlined in one way. */
interface UnderlinedRanges {
  readonly line: Underline;
  readonly ranges: readonly Range[];
}

/** Paints the underlines of passages, and the tint of the one that the card is about. */
export class UnderlinePainter {
  #names = new Set<string>();

  /** Underlines these ranges and nothing else. */
  paint(underlines: readonly UnderlinedRanges[]): void {
    const byName = new Map<string, Range[]>();
    const backgrounds = new Map<Node, Background>();
    for (const { line, ranges } of underlines) {
      for (const range of ranges) {
        const name = highlightName(line, backgroundUnder(range, backgrounds));
        const named = byName.get(name);
        if (named === undefined) byName.set(name, [range]);
        else named.push(range);
      }
    }
    for (const name of this.#names) if (!byName.has(name)) paintHighlight(name, [], "underline");
    for (const [name, ranges] of byName) paintHighlight(name, ranges, "underline");
    this.#names = new Set(byName.keys());
  }

  /** Tints these ranges and no others. */
  emphasise(ranges: readonly Range[]): void {
    const [first] = ranges;
    const under = first === undefined ? null : backgroundUnder(first, new Map());
    for (const background of BACKGROUNDS)
      paintHighlight(highlightName(EMPHASIS, background), background === under ? ranges : [], "emphasis");
  }

  clear(): void {
    this.paint([]);
    this.emphasise([]);
  }
}

function backgroundUnder(range: Range, known: Map<Node, Background>): Background {
  const parent = range.startContainer.parentNode;
  if (!(parent instanceof Element)) return "light";
  const background = known.get(parent) ?? backgroundOf(parent);
  known.set(parent, background);
  return background;
}
