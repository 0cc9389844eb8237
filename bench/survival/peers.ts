import { createTextQuoteSelectorMatcher } from "@apache-annotator/dom";
import approximateSearch from "approx-string-match";
import { toTextPosition } from "dom-anchor-text-quote";
import { JSDOM } from "jsdom";
import type { TextQuoteSelector } from "../../lib/highlights/selectors.ts";
import type { TextRange } from "../../lib/text/offset-map.ts";
import type { Finder } from "./survive.ts";

/** The peers take up to seconds for a quote: each is given one selection of so many. */
const EVERY = 100;
/** Of a longer prefix dom-anchor-text-quote says that the pattern is too long. */
const LONGEST_CONTEXT = 32;
/** As many errors as half the pattern, at most 256: what Hypothesis allows. */
const mostErrors = (exact: string): number => Math.min(256, Math.floor(exact.length / 2));

/** A document with a paragraph for each line; its text is the given one. */
function documentOf(text: string): JSDOM {
  const dom = new JSDOM("<!doctype html><body></body>");
  const { document } = dom.window;
  for (const line of text.split(/(?<=\n)/)) {
    const paragraph = document.createElement("p");
    paragraph.textContent = line;
    document.body.append(paragraph);
  }
  return dom;
}

const documents = new Map<string, JSDOM>();

/** The document of the last text: several finders are given the same. */
function lastDocument(text: string): JSDOM {
  const known = documents.get(text);
  if (known !== undefined) return known;
  for (const dom of documents.values()) dom.window.close();
  documents.clear();
  const made = documentOf(text);
  documents.set(text, made);
  return made;
}

function positionOf(dom: JSDOM, range: Range): TextRange {
  const before = dom.window.document.createRange();
  before.setStart(dom.window.document.body, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return { start, end: start + range.toString().length };
}

async function apacheAnnotator(text: string, quote: TextQuoteSelector): Promise<TextRange | null> {
  const dom = lastDocument(text);
  const { document } = dom.window;
  const globals = globalThis as { NodeFilter?: unknown; Range?: unknown; Node?: unknown; document?: unknown };
  globals.NodeFilter = dom.window.NodeFilter;
  globals.Range = dom.window.Range;
  globals.Node = dom.window.Node;
  const scope = document.createRange();
  scope.selectNodeContents(document.body);
  for await (const range of createTextQuoteSelectorMatcher(quote)(scope)) return positionOf(dom, range);
  return null;
}

function domAnchorTextQuote(text: string, { exact, prefix, suffix }: TextQuoteSelector): TextRange | null {
  try {
    return toTextPosition(lastDocument(text).window.document.body, {
      exact,
      prefix: prefix.slice(-LONGEST_CONTEXT),
      suffix: suffix.slice(0, LONGEST_CONTEXT),
    });
  } catch {
    return null;
  }
}

function plainSearch(text: string, { exact }: TextQuoteSelector): TextRange | null {
  const [best] = approximateSearch(text, exact, mostErrors(exact)).sort((a, b) => a.errors - b.errors);
  return best === undefined ? null : { start: best.start, end: best.end };
}

export const PEERS: readonly Finder[] = [
  { name: "@apache-annotator/dom", every: EVERY, prepare: lastDocument, find: apacheAnnotator },
  { name: "dom-anchor-text-quote", every: EVERY, prepare: lastDocument, find: domAnchorTextQuote },
  { name: "approx-string-match", every: EVERY, find: plainSearch },
];
