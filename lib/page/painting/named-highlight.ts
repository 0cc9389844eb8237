/**
 * What is painted over what in the CSS Custom Highlight registry, as `Highlight.priority`: the card's passage shows
 * over what the reader keeps, lines over both, and what a person was led to over all.
 */
const PRIORITIES = {
  kept: -2,
  emphasis: -1,
  underline: 0,
  hit: 0,
  "current-hit": 1,
  flash: 2,
} as const;
export type HighlightLayer = keyof typeof PRIORITIES;

/** A name of ours in the registry, which is the page's as well: so ours are told apart. */
export const ownName = <Name extends string>(name: Name): `yuanhua-${Name}` => `yuanhua-${name}`;

/** Paints these ranges and no others under a name, without touching a node of the page; none: the name is taken away. */
export function paintHighlight(name: string, ranges: Iterable<Range>, layer: HighlightLayer): void {
  const highlight = new Highlight();
  for (const range of ranges) highlight.add(range);
  highlight.priority = PRIORITIES[layer];
  if (highlight.size === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, highlight);
}
