import { backgroundOf } from "./background-at.ts";
import { type Background, EMPHASIS, highlightName, type Underline } from "./underline-style.ts";

/** Ranges to be underlined in one way. */
export interface UnderlinedRanges {
  readonly line: Underline;
  readonly ranges: readonly Range[];
}

/** Paints with the CSS Custom Highlight API, so that no node of the page changes. */
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
    for (const name of this.#names) if (!byName.has(name)) CSS.highlights.delete(name);
    for (const [name, ranges] of byName) register(name, ranges, 0);
    this.#names = new Set(byName.keys());
  }

  /** Tints these ranges and no others. */
  emphasise(ranges: readonly Range[]): void {
    const [first] = ranges;
    for (const background of ["light", "dark"] as const)
      CSS.highlights.delete(highlightName(EMPHASIS, background));
    if (first !== undefined) register(highlightName(EMPHASIS, backgroundUnder(first, new Map())), ranges, -1);
  }

  clear(): void {
    this.paint([]);
    this.emphasise([]);
  }
}

function register(name: string, ranges: readonly Range[], priority: number): void {
  const highlight = new Highlight();
  for (const range of ranges) highlight.add(range);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}

function backgroundUnder(range: Range, known: Map<Node, Background>): Background {
  const parent = range.startContainer.parentNode;
  if (!(parent instanceof Element)) return "light";
  const background = known.get(parent) ?? backgroundOf(parent);
  known.set(parent, background);
  return background;
}
