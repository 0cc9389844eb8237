import * as v from "valibot";

/** Bodies hold each other (Choice, List); deeper ones are nobody's. */
const DEEPEST = 20;

/** What the bodies of an annotation say. */
interface BodyTexts {
  readonly notes: readonly string[];
  readonly tags: readonly string[];
}

const Body = v.object({
  value: v.optional(v.union([v.string(), v.number(), v.array(v.union([v.string(), v.number()]))])),
  purpose: v.optional(v.unknown()),
  items: v.optional(v.unknown()),
  source: v.optional(v.unknown()),
  id: v.optional(v.string()),
});

const listOf = (one: unknown): unknown[] =>
  Array.isArray(one) ? one : one === undefined || one === null ? [] : [one];

/**
 * All texts of the bodies of an annotation, those among which a reader may choose included; of a body that lies
 * elsewhere, its address.
 * @param bodies one or many; hostile
 */
export function textsOfBodies(bodies: unknown, isTag = false, depth = 0): BodyTexts {
  if (depth > DEEPEST) return { notes: [], tags: [] };
  const texts = listOf(bodies).map((body) => textsOfBody(body, isTag, depth));
  return { notes: texts.flatMap(({ notes }) => notes), tags: texts.flatMap(({ tags }) => tags) };
}

function textsOfBody(body: unknown, isTagAround: boolean, depth: number): BodyTexts {
  if (typeof body === "string")
    return isTagAround ? { notes: [], tags: [body] } : { notes: [body], tags: [] };
  const read = v.safeParse(Body, body);
  if (!read.success) return { notes: [], tags: [] };
  const { value, purpose, items, source, id } = read.output;
  const isTag = isTagAround || listOf(purpose).some((one) => one === "tagging" || one === "oa:tagging");
  if (value !== undefined) return textsOfBodies(listOf(value).map(String), isTag, depth + 1);
  if (items !== undefined) return textsOfBodies(items, isTag, depth + 1);
  return textsOfBodies(source ?? id, isTag, depth + 1);
}
