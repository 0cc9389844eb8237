import { type Conversion, joinedConversion, unconverted } from "../../chinese/conversion.ts";
import type { ScriptVariant } from "../../chinese/script-variant.ts";
import type { ConversionChoice } from "./conversion-choice.ts";
import type { RequestConversion } from "./conversion-request.ts";

/** Puts a result on the page, if the page still holds what it held; pauses where that is much. */
export type PlannedWrite = () => Iterable<void>;

/** A text or an attribute that is to be shown in the target. */
export interface ConversionTask {
  /** What the page wrote. */
  readonly source: string;
  /** `null`: the source itself is to be shown. */
  readonly choice: ConversionChoice | null;
  /** Works out how the result is put on the page; touches nothing. */
  readonly plan: (converted: Conversion) => PlannedWrite;
}

/** Tasks whose results are on their way. */
export interface AskedBatch {
  readonly tasks: readonly ConversionTask[];
  readonly results: Promise<readonly Conversion[]>;
  /** Whether the results are there. */
  readonly isAnswered: () => boolean;
}

/** Asks for the results of tasks; where nobody waits for them any more, a failure is nobody's. */
export function askFor(tasks: readonly ConversionTask[], request: RequestConversion): AskedBatch {
  let isAnswered = false;
  const results = convertTasks(tasks, request);
  results.then(
    () => {
      isAnswered = true;
    },
    () => undefined,
  );
  return { tasks, results, isAnswered: () => isAnswered };
}

/** Longer texts are asked for in parts, so that neither the page nor the converter is busy for long. */
const LONGEST_PART = 32_000;

/** No word of the dictionaries reaches over these. */
const BREAK = /[\s，。！？；：、,.!?;:]/u;

/** @returns the text in parts that can be converted by themselves; cut inside a line only where it has no break */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  while (text.length - start > LONGEST_PART) {
    let end = start + LONGEST_PART;
    while (end > start && !BREAK.test(text.charAt(end - 1))) end--;
    if (end === start) end = start + LONGEST_PART;
    parts.push(text.slice(start, end));
    start = end;
  }
  parts.push(text.slice(start));
  return parts;
}

/** Asks for the results of all tasks, those of one choice in one request. @returns in the order of the tasks */
async function convertTasks(
  tasks: readonly ConversionTask[],
  request: RequestConversion,
): Promise<Conversion[]> {
  const results: Conversion[] = tasks.map(({ source }) => unconverted(source));
  const pairs = new Map<string, readonly [ScriptVariant, ScriptVariant, number[]]>();
  tasks.forEach(({ choice }, index) => {
    if (choice === null) return;
    const key = `${choice.from} ${choice.to}`;
    const pair = pairs.get(key) ?? [choice.from, choice.to, []];
    pair[2].push(index);
    pairs.set(key, pair);
  });
  for (const [from, to, indices] of pairs.values()) {
    const short = indices.filter((index) => (tasks[index]?.source.length ?? 0) <= LONGEST_PART);
    const answers = await request(
      short.map((index) => tasks[index]?.source ?? ""),
      from,
      to,
    );
    short.forEach((index, at) => {
      const answer = answers[at];
      if (answer !== undefined) results[index] = answer;
    });
    for (const index of indices) {
      const source = tasks[index]?.source ?? "";
      if (source.length > LONGEST_PART) results[index] = await convertLong(source, from, to, request);
    }
  }
  return results;
}

/** Works out what results do to the page, with a pause behind each task. */
export function* planTasks(
  tasks: readonly ConversionTask[],
  results: readonly Conversion[],
): Generator<void, PlannedWrite[], void> {
  const writes: PlannedWrite[] = [];
  for (const [at, { plan }] of tasks.entries()) {
    const result = results[at];
    if (result !== undefined) writes.push(plan(result));
    yield;
  }
  return writes;
}

async function convertLong(
  source: string,
  from: ScriptVariant,
  to: ScriptVariant,
  request: RequestConversion,
): Promise<Conversion> {
  let whole = unconverted("");
  for (const part of partsOf(source)) {
    const [answer = unconverted(part)] = await request([part], from, to);
    whole = joinedConversion(whole, answer);
  }
  return whole;
}
