import type { Interview } from "../../interview/interview.ts";
import { readInterview } from "../../interview/interview-schema.ts";

/** An interview of a file that was not taken. */
interface RefusedInterview {
  /** From 1, as the file counts its interviews. */
  readonly row: number;
  /** As far as the file tells; else the beginning of the entry. */
  readonly title: string;
  /** `bundled`: its id is that of one that comes with the extension; `broken`: `reason` says where. */
  readonly why: "bundled" | "broken";
  readonly reason: string;
}

/** What an import does with the interviews of a file. No interview that is there is ever replaced. */
export interface PlannedInterviews {
  readonly coming: readonly {
    readonly interview: Interview;
    /** Another with its id is there, so that it gets an id and a title of its own. */
    readonly isBeside: boolean;
  }[];
  /** How many are there already, word for word. */
  readonly known: number;
  readonly refused: readonly RefusedInterview[];
}

const LONGEST_ID = 90;
const LONGEST_TITLE = 190;
const EXCERPT = 120;

/** Fields in one order, whoever wrote them. */
const inOrder = (_: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;

/** What makes an interview the same, whatever id and number it was kept under. */
const contentOf = (interview: Interview): string =>
  JSON.stringify({ ...interview, id: "", title: interview.title.replace(/ \(\d+\)$/u, "") }, inOrder);

function titleIn(stored: unknown): string {
  const title =
    typeof stored === "object" && stored !== null && "title" in stored && typeof stored.title === "string"
      ? stored.title
      : (JSON.stringify(stored) ?? "");
  return title.slice(0, EXCERPT);
}

/** The interview under an id that nothing else has, and a title that tells it from the other. */
function beside(interview: Interview, taken: ReadonlySet<string>): Interview {
  const id = interview.id.slice(0, LONGEST_ID).replace(/-+$/u, "");
  let number = 2;
  while (taken.has(`${id}-${number}`)) number++;
  return {
    ...interview,
    id: `${id}-${number}`,
    title: `${interview.title.slice(0, LONGEST_TITLE)} (${number})`,
  };
}

/**
 * Works out what an import does with interviews.
 * @param stored of the file; hostile
 * @param own those that the reader added
 * @param bundled ids of those that come with the extension
 */
export function planInterviews(
  stored: readonly unknown[],
  own: readonly Interview[],
  bundled: readonly string[],
): PlannedInterviews {
  const taken = new Set([...bundled, ...own.map(({ id }) => id)]);
  const contents = new Set(own.map(contentOf));
  const coming: { interview: Interview; isBeside: boolean }[] = [];
  const refused: RefusedInterview[] = [];
  let known = 0;
  for (const [index, one] of stored.entries()) {
    const row = index + 1;
    const result = readInterview(one);
    if (!result.ok) {
      refused.push({ row, title: titleIn(one), why: "broken", reason: result.reason });
      continue;
    }
    const { interview } = result;
    if (bundled.includes(interview.id)) {
      refused.push({ row, title: titleIn(one), why: "bundled", reason: "" });
      continue;
    }
    if (contents.has(contentOf(interview))) {
      known++;
      continue;
    }
    const isBeside = taken.has(interview.id);
    const kept = isBeside ? beside(interview, taken) : interview;
    taken.add(kept.id);
    contents.add(contentOf(kept));
    coming.push({ interview: kept, isBeside });
  }
  return { coming, known, refused };
}
