import * as v from "valibot";
import type { Steps } from "../../text/work.ts";
import { BACKUP_FORMAT, BACKUP_VERSION } from "./backup.ts";
import { fromHypothesis, isHypothesis } from "./hypothesis.ts";
import { importedAddress } from "./imported-address.ts";
import { BeyondLimits, parseJson } from "./json-steps.ts";
import type { ImportProblem, ReadFile } from "./read-file.ts";
import { annotationsOfGraph, fromWebAnnotation } from "./web-annotation.ts";

/** A list of whatever length, whose entries are checked one by one. */
const List = v.custom<readonly unknown[]>((value) => Array.isArray(value));

const Backup = v.object({
  format: v.literal(BACKUP_FORMAT),
  version: v.number(),
  highlights: List,
  interviews: List,
});
/** An export of Hypothesis, and what its API answers to a search. */
const HypothesisExport = v.union([
  v.object({ annotations: List }),
  v.pipe(
    v.object({ rows: List, replies: v.optional(List, []) }),
    v.transform(({ rows, replies }) => ({ annotations: [...rows, ...replies] })),
  ),
]);
const AnnotationPage = v.object({ items: List });
const AnnotationCollection = v.object({ first: AnnotationPage });
const Graph = v.object({ "@graph": List });

/**
 * Reads what is written as JSON: a backup, web annotations (JSON-LD), or annotations of Hypothesis.
 * @param undated when an entry without a time was made (ISO 8601)
 */
export function* readJson(text: string, undated: string): Steps<ReadFile | ImportProblem> {
  let json: unknown;
  try {
    json = yield* parseJson(text);
  } catch (error) {
    return error instanceof BeyondLimits ? "beyond-limits" : "not-readable";
  }
  if (v.is(Backup, json)) {
    if (json.version > BACKUP_VERSION) return "newer-version";
    const entries = json.highlights.map((one) => ({ json: one, read: () => [withCleanAddress(one)] }));
    return { format: "backup", entries, interviews: json.interviews };
  }
  const hypothesis = v.safeParse(HypothesisExport, json);
  if (hypothesis.success) return annotations("hypothesis", hypothesis.output.annotations, undated);
  if (v.is(Graph, json))
    return annotations("web-annotation", yield* annotationsOfGraph(json["@graph"]), undated);
  if (v.is(AnnotationPage, json)) return annotations("web-annotation", json.items, undated);
  if (v.is(AnnotationCollection, json)) return annotations("web-annotation", json.first.items, undated);
  if (Array.isArray(json)) return annotations("web-annotation", json, undated);
  if (fromWebAnnotation(json, undated).length === 0 && fromHypothesis(json) === null) return "unknown-format";
  return annotations("web-annotation", [json], undated);
}

/** Lists of annotations: each is read as what it is. */
function annotations(format: ReadFile["format"], list: readonly unknown[], undated: string): ReadFile {
  const entries = list.map((json) => ({
    json,
    read: () => (isHypothesis(json) ? [fromHypothesis(json)] : fromWebAnnotation(json, undated)),
  }));
  return { format, entries, interviews: [] };
}

const Addressed = v.looseObject({ address: v.string(), canonical: v.nullish(v.string()) });

/** The address of a backup's row as any other's: without credentials, and no file of another machine. */
function withCleanAddress(row: unknown): unknown {
  if (!v.is(Addressed, row)) return row;
  const { address, canonical } = row;
  return { ...row, address: importedAddress(address), canonical: canonical && importedAddress(canonical) };
}
