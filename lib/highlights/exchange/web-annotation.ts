import * as v from "valibot";
import { cleanAddress } from "../../address/clean-address.ts";
import { HIGHLIGHT_COLOURS, type Highlight, KeptPassage } from "../highlight.ts";
import { SelectorList, type Selectors } from "../selectors.ts";

const CONTEXT = ["http://www.w3.org/ns/anno.jsonld", { yuanhua: "urn:yuanhua:" }];
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A highlight in the W3C Web Annotation Data Model; what that has no word for stands under "yuanhua". */
export function toWebAnnotation(highlight: Highlight): Record<string, unknown> {
  const { id, address, canonical, title, script, colour, passage } = highlight;
  return {
    "@context": CONTEXT,
    id: UUID.test(id) ? `urn:uuid:${id}` : id,
    type: "Annotation",
    motivation: "highlighting",
    created: highlight.created,
    modified: highlight.changed,
    body: [
      ...(highlight.note === ""
        ? []
        : [{ type: "TextualBody", purpose: "commenting", format: "text/plain", value: highlight.note }]),
      ...highlight.tags.map((value) => ({ type: "TextualBody", purpose: "tagging", value })),
    ],
    target: highlight.pieces.map(({ quote, position, path }) => ({
      source: address,
      selector: [quote, position, path].filter((selector) => selector !== null),
    })),
    yuanhua: { canonical, title, script, colour, passage },
  };
}

/** Highlights as one JSON-LD file. */
export function toAnnotationPage(highlights: readonly Highlight[]): string {
  const items = highlights.map(toWebAnnotation);
  return `${JSON.stringify({ "@context": CONTEXT, type: "AnnotationPage", items }, null, 2)}\n`;
}

const Own = v.object({
  canonical: v.nullable(v.string()),
  title: v.string(),
  script: v.string(),
  colour: v.picklist(HIGHLIGHT_COLOURS),
  passage: v.nullable(KeptPassage),
});

const Body = v.object({ value: v.string(), purpose: v.nullish(v.string(), "commenting") });

/** As lenient as the model allows: one or many, named or inline. */
const Annotation = v.object({
  id: v.string(),
  type: v.union([v.literal("Annotation"), v.array(v.string())]),
  created: v.nullish(v.string()),
  modified: v.nullish(v.string()),
  body: v.optional(v.unknown()),
  bodyValue: v.nullish(v.string()),
  target: v.unknown(),
  yuanhua: v.optional(v.unknown()),
});

const Target = v.object({
  source: v.union([v.string(), v.object({ id: v.string() })]),
  selector: v.unknown(),
});

const listOf = (one: unknown): unknown[] => (Array.isArray(one) ? one : one === undefined ? [] : [one]);

/** The pieces that lists of selectors describe; those without a quote are left out. */
export function piecesOf(lists: readonly Selectors[]): Highlight["pieces"] {
  return lists.flatMap(({ quote, position, path }) =>
    quote === undefined ? [] : [{ quote, position: position ?? null, path: path ?? null }],
  );
}

/** @returns what the annotation says, still to be checked as a `Highlight`; `null` for what is no annotation */
export function fromWebAnnotation(json: unknown): Record<keyof Highlight, unknown> | null {
  const read = v.safeParse(Annotation, json);
  if (!read.success) return null;
  const { id, created, modified } = read.output;
  const targets = listOf(read.output.target).flatMap((target) =>
    v.is(Target, target) ? [v.parse(Target, target)] : [],
  );
  const [first] = targets;
  const named = first?.source ?? "no address";
  const source = typeof named === "string" ? named : named.id;
  const bodies = listOf(read.output.body).flatMap((body) =>
    typeof body === "string"
      ? [{ value: body, purpose: "commenting" }]
      : v.is(Body, body)
        ? [v.parse(Body, body)]
        : [],
  );
  const own = v.is(Own, read.output.yuanhua) ? read.output.yuanhua : null;
  const lists = targets.flatMap(({ selector }) => {
    const selectors = v.safeParse(SelectorList, listOf(selector));
    return selectors.success ? [selectors.output] : [];
  });
  const notes = bodies.filter(({ purpose }) => purpose !== "tagging").map(({ value }) => value);
  const time = created ?? modified;
  return {
    id: id.replace(/^urn:uuid:/, ""),
    address: source === "" ? "" : cleanAddress(source),
    canonical: own?.canonical ?? null,
    title: own?.title ?? "",
    script: own?.script ?? "",
    created: time,
    changed: modified ?? time,
    colour: own?.colour ?? "yellow",
    note: read.output.bodyValue ?? notes.join("\n\n"),
    tags: bodies.filter(({ purpose }) => purpose === "tagging").map(({ value }) => value),
    pieces: piecesOf(lists),
    passage: own?.passage ?? null,
  };
}
