import * as v from "valibot";
import type { Steps } from "../../text/work.ts";
import type { Highlight, HighlightPiece } from "../highlight.ts";
import { textsOfBodies } from "./annotation-bodies.ts";
import { piecesOfSelectors, selectorsOf } from "./annotation-selectors.ts";
import { hash } from "./hash.ts";
import { importedAddress } from "./imported-address.ts";
import { importedTime } from "./imported-time.ts";
import { jsonItem } from "./json-item.ts";
import { OwnFacts, ownFacts } from "./own-facts.ts";
import { PAGE_NOTE } from "./page-note.ts";

const NAMESPACE = "urn:yuanhua:";
const CONTEXT = ["http://www.w3.org/ns/anno.jsonld", { yuanhua: NAMESPACE }];
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** The source of words of which no page is known: the model asks for one. */
const NO_PAGE = `${NAMESPACE}no-page`;

/** An identifier as the model asks for it, an IRI. */
const iriOf = (id: string): string =>
  UUID.test(id) ? `urn:uuid:${id}` : `${NAMESPACE}highlight:${hash(id)}`;

/** An address as the working group's assertions take it, a URI: browsers leave characters as they are that have no place in one. */
const uriOf = (address: string): string =>
  address.replace(/[^\u0021-\u007e]|["<>\\^`{|}]/gu, (character) =>
    encodeURIComponent(character.isWellFormed() ? character : "\ufffd"),
  );

/** Times that were taken from others may lack their seconds or their zone (xsd:dateTime, 3.3.1). */
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/u;
const dateTimeOf = (time: string): string => (RFC_3339.test(time) ? time : new Date(time).toISOString());

/** A highlight in the W3C Web Annotation Data Model; what that has no word for stands under "yuanhua". */
function toWebAnnotation(highlight: Highlight): Record<string, unknown> {
  const { note, tags, address } = highlight;
  const body = [
    ...(note === ""
      ? []
      : [{ type: "TextualBody", purpose: "commenting", format: "text/plain", value: note }]),
    ...tags.map((value) => ({ type: "TextualBody", purpose: "tagging", value })),
  ];
  const source = address === "" ? NO_PAGE : uriOf(address);
  return {
    "@context": CONTEXT,
    id: iriOf(highlight.id),
    type: "Annotation",
    motivation: "highlighting",
    created: dateTimeOf(highlight.created),
    modified: dateTimeOf(highlight.changed),
    ...(body.length === 0 ? {} : { body }),
    target: highlight.pieces.map((piece) => ({
      type: "SpecificResource",
      source,
      selector: selectorsOf(piece),
    })),
    yuanhua: { ...ownFacts(highlight), ...(uriOf(address) === address ? {} : { address }) },
  };
}

/** Highlights as one JSON-LD file, part by part. */
export function* toAnnotationPage(highlights: readonly Highlight[]): Generator<string, void, void> {
  const id = `${NAMESPACE}page:${hash(highlights.map((one) => one.id).join("\n"))}`;
  yield `{"@context":${JSON.stringify(CONTEXT)},"id":"${id}","type":"AnnotationPage","items":[`;
  for (const [index, one] of highlights.entries()) yield jsonItem(toWebAnnotation(one), index);
  yield "\n]}\n";
}

/** As lenient as the model allows: one or many, named or inline. */
const Annotation = v.object({
  id: v.nullish(v.string()),
  type: v.union([v.literal("Annotation"), v.array(v.string())]),
  created: v.nullish(v.string()),
  modified: v.nullish(v.string()),
  body: v.optional(v.unknown()),
  bodyValue: v.nullish(v.string()),
  target: v.unknown(),
  yuanhua: v.optional(v.unknown()),
});

const Node = v.looseObject({ id: v.string() });
const Target = v.object({
  source: v.union([v.string(), v.object({ id: v.string() })]),
  selector: v.optional(v.unknown()),
});
const Graphed = v.looseObject({
  type: Annotation.entries.type,
  target: v.optional(v.unknown()),
  body: v.optional(v.unknown()),
});
const Selecting = v.looseObject({ selector: v.unknown() });
const Many = v.object({ items: v.array(v.unknown()) });

const listOf = (one: unknown): unknown[] => (Array.isArray(one) ? one : one === undefined ? [] : [one]);

/** Names of JSON-LD itself as the model's context has them. */
function plainNames(node: unknown): unknown {
  if (typeof node !== "object" || node === null || !("@id" in node || "@type" in node)) return node;
  const { "@id": id, "@type": type, ...rest } = Object.fromEntries(Object.entries(node));
  return { ...(id === undefined ? {} : { id }), ...(type === undefined ? {} : { type }), ...rest };
}

/**
 * The annotations of a graph: a flat list of all that there is, in which they name their bodies and targets.
 * @param graph hostile
 */
export function* annotationsOfGraph(graph: readonly unknown[]): Steps<unknown[]> {
  const named = new Map<string, unknown>();
  for (const one of graph) {
    const node = plainNames(one);
    if (v.is(Node, node)) named.set(node.id, node);
    yield;
  }
  const resolved = (one: unknown): unknown => {
    const node = plainNames(one);
    if (typeof node === "string") return named.get(node) ?? node;
    return v.is(v.strictObject({ id: v.string() }), node) ? (named.get(node.id) ?? node) : node;
  };
  const annotations: unknown[] = [];
  for (const one of graph) {
    const node = plainNames(one);
    yield;
    if (!v.is(Graphed, node) || !listOf(node.type).includes("Annotation")) continue;
    const target = listOf(node.target).map((named) => {
      const found = resolved(named);
      return v.is(Selecting, found) ? { ...found, selector: listOf(found.selector).map(resolved) } : found;
    });
    annotations.push({ ...node, target, body: listOf(node.body).map(resolved) });
  }
  return annotations;
}

/** A target that is a page as a whole, by its address or as a resource, in the form of those that are a part of one. */
function sourced(target: unknown): unknown {
  if (typeof target === "string") return { source: target };
  return v.is(Node, target) && !("source" in target) ? { ...target, source: target.id } : target;
}

/**
 * The words of an annotation by the pages that they stand on.
 * @param hasTexts whether it says something of a page that it names as a whole
 */
function piecesBySource(targets: readonly unknown[], hasTexts: boolean): Map<string, HighlightPiece[]> {
  const found = new Map<string, HighlightPiece[]>();
  const flat = targets.flatMap((target) => (v.is(Many, target) ? target.items : [target]));
  for (const target of flat) {
    const read = v.safeParse(Target, sourced(plainNames(target)));
    if (!read.success) continue;
    const { source, selector } = read.output;
    const address = typeof source === "string" ? source : source.id;
    const whole = hasTexts ? [PAGE_NOTE] : [];
    const pieces = selector === undefined ? whole : piecesOfSelectors(selector);
    found.set(address, [...(found.get(address) ?? []), ...pieces]);
  }
  return found;
}

/** The address that was kept, if the source is that address spelled otherwise. */
const keptAs = (source: string, own: OwnFacts | null): string =>
  own?.address !== undefined && uriOf(own.address) === source ? own.address : source;

/** Times as they are, where they are whole; a date alone gets one. */
const inIso = (time: string): string => (time.includes("T") ? time : (importedTime(time) ?? time));

/**
 * @param undated when an annotation without a time was made (ISO 8601)
 * @returns what the annotation says, still to be checked as a `Highlight`: one for each page that it names words of;
 * none for what is no annotation
 */
export function fromWebAnnotation(json: unknown, undated: string): Record<keyof Highlight, unknown>[] {
  const read = v.safeParse(Annotation, plainNames(json));
  if (!read.success || !listOf(read.output.type).includes("Annotation")) return [];
  const { created, modified, bodyValue, body, target } = read.output;
  const own = v.is(OwnFacts, read.output.yuanhua) ? read.output.yuanhua : null;
  const { notes, tags } = textsOfBodies(body);
  const changed = modified ? inIso(modified) : null;
  const time = created ? inIso(created) : (changed ?? undated);
  const named = read.output.id?.replace(/^urn:uuid:/, "") ?? `annotation:${hash(JSON.stringify(json))}`;
  const id = own?.id ?? named;
  const hasTexts = bodyValue || notes.length + tags.length > 0;
  const sources = [...piecesBySource(listOf(target), Boolean(hasTexts))];
  const withWords = sources.filter(([, pieces]) => pieces.length > 0);
  const told = withWords.length === 0 ? [sources[0] ?? ["", []]] : withWords;
  return told.map(([source, pieces], index) => ({
    id: index === 0 ? id : `${id}#${index + 1}`,
    address: source === NO_PAGE ? "" : importedAddress(keptAs(source, own)),
    canonical: own?.canonical ?? null,
    title: own?.title ?? "",
    script: own?.script ?? "",
    created: time,
    changed: changed ?? time,
    colour: own?.colour ?? "yellow",
    note: [...(bodyValue ? [bodyValue] : []), ...notes].join("\n\n"),
    tags: tags.filter((tag) => tag !== ""),
    pieces,
    passage: own?.passage ?? null,
  }));
}
