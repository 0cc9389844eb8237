import { Converter } from "../lib/chinese/converter.ts";
import { anchor, type Completeness } from "../lib/highlights/anchoring/anchor.ts";
import { type Convert, quoteVariants } from "../lib/highlights/anchoring/quote-variants.ts";
import { type SearchedText, searchedText } from "../lib/highlights/anchoring/searched-text.ts";
import {
  positionFromRange,
  rangeFromPosition,
  type TextPart,
} from "../lib/highlights/anchoring/text-parts.ts";
import type { Selectors } from "../lib/highlights/selectors.ts";
import type { TextRange } from "../lib/text/offset-map.ts";
import { readConversionDictionary } from "../tooling/conversion-data.ts";
import { type HtmlNode, pageFromHtml, textContent } from "../tooling/page-from-html.ts";

/** A quote found on a saved page. */
interface HtmlAnchor {
  /** Half-open UTF-16 range in all text nodes of the body joined together, and what stands there. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** 0 to 1. */
  readonly score: number;
  /** Where it stands in parts: half-open, disjoint, in the order of the text, from `start` to `end`. */
  readonly parts?: readonly TextRange[];
}

/** What a quote is looked for in, with the way to the offsets in the body's text. */
interface Layer {
  readonly searched: SearchedText;
  readonly parts: readonly TextPart[];
}

/** Characters of these are never on the page. */
const NEVER_SHOWN = new Set(["script", "style", "noscript", "template", "title", "iframe"]);

const converters = new Map<string, Converter>();
let dictionary: ReturnType<typeof readConversionDictionary> | null = null;

const convert: Convert = (text, from, to) => {
  dictionary ??= readConversionDictionary();
  const key = `${from} ${to}`;
  const converter = converters.get(key) ?? new Converter(dictionary, from, to);
  converters.set(key, converter);
  return converter.convert(text);
};

/**
 * Finds quotes on a saved page. What a reader sees is searched first; then text that is left alone otherwise
 * (code, hidden text, fields), since a quote may have been made there; last all text nodes, for quotes that run
 * over a script.
 */
export class HtmlAnchoring {
  readonly #body: string;
  readonly #shown: Layer;
  readonly #hidden: Layer;
  #all: Layer | null = null;

  constructor(html: string) {
    const page = pageFromHtml(html);
    this.#body = textContent(page.body);
    this.#shown = {
      searched: searchedText(page.text.text),
      parts: page.text.segments
        .filter((segment) => segment.root === 0)
        .map(({ start, end, position }) => ({ start, position, length: end - start })),
    };
    this.#hidden = layerOf(page.body);
  }

  /** @returns `null` where the quote is not on the page, or could be in several places */
  anchor(selectors: Selectors): HtmlAnchor | null {
    const { quote } = selectors;
    if (quote === undefined) return null;
    const variants = quoteVariants(quote, convert);
    let inParts: HtmlAnchor | null = null;
    for (const layer of [this.#shown, this.#hidden]) {
      const found = this.#anchorIn(layer, selectors, variants);
      if (found !== null && found.completeness === "whole") return found.anchor;
      inParts ??= found?.anchor ?? null;
    }
    this.#all ??= {
      searched: searchedText(this.#body),
      parts: [{ start: 0, position: 0, length: this.#body.length }],
    };
    const found = this.#anchorIn(this.#all, selectors, []);
    if (found === null || (inParts !== null && found.completeness !== "whole")) return inParts;
    return rangeFromPosition(this.#hidden.parts, found.anchor) !== undefined ? found.anchor : inParts;
  }

  #anchorIn(
    { searched, parts }: Layer,
    { quote, position }: Selectors,
    variants: ReturnType<typeof quoteVariants>,
  ): { readonly anchor: HtmlAnchor; readonly completeness: Completeness } | null {
    if (quote === undefined) return null;
    const found = anchor(searched, { quote, position: rangeFromPosition(parts, position), variants });
    if (found === null) return null;
    const ranges = found.parts
      .map((part) => positionFromRange(parts, part))
      .filter((range) => range !== undefined);
    const [first, last] = [ranges[0], ranges.at(-1)];
    if (first === undefined || last === undefined) return null;
    const [start, end] = [first.start, last.end];
    const place = { text: this.#body.slice(start, end), start, end, score: found.score };
    return {
      anchor: ranges.length > 1 ? { ...place, parts: ranges } : place,
      completeness: found.completeness,
    };
  }
}

/** All text of the body that a page may show. */
function layerOf(body: HtmlNode): Layer {
  const parts: TextPart[] = [];
  const texts: string[] = [];
  let length = 0;
  let position = 0;
  const rest: { node: HtmlNode; shown: boolean }[] = [{ node: body, shown: true }];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const { node } = next;
    if (node.nodeType === 3) {
      const value = node.nodeValue ?? "";
      if (next.shown && value !== "") {
        parts.push({ start: length, position, length: value.length });
        texts.push(value);
        length += value.length;
      }
      position += value.length;
    }
    const shown = next.shown && !NEVER_SHOWN.has(node.nodeName);
    const children: { node: HtmlNode; shown: boolean }[] = [];
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      children.push({ node: child, shown });
    }
    rest.push(...children.reverse());
  }
  return { searched: searchedText(texts.join("")), parts };
}
