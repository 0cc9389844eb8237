import type { Conversion } from "../../chinese/conversion.ts";
import type { ConversionTask, PlannedWrite } from "./conversion-batch.ts";
import { conversionsOfNodes, wordsOf } from "./cut-words.ts";

/**
 * One task for texts that are one text, cut by elements or breaks, where all are shown alike; else one for each.
 * @param sources of all of them
 * @param asked `null` where a text stays as it stands
 */
export function tasksOfWords(
  sources: readonly string[],
  asked: readonly (ConversionTask | null)[],
): ConversionTask[] {
  const tasks = asked.flatMap((task, index) => (task === null ? [] : [{ task, index }]));
  const [first] = tasks;
  if (first === undefined) return [];
  const { choice } = first.task;
  const isAlike = tasks.every(
    ({ task }) => task.choice?.from === choice?.from && task.choice?.to === choice?.to,
  );
  if (!isAlike) return tasks.flatMap(({ task, index }) => tasksOfWords([sources[index] ?? ""], [task]));
  const words = wordsOf(sources);
  if (words === first.task.source) return [first.task];
  const plan = (conversion: Conversion): PlannedWrite => {
    const parts = conversionsOfNodes(sources, conversion);
    const writes = tasks.flatMap(({ task, index }) => {
      const part = parts[index];
      return part === undefined ? [] : [task.plan(part)];
    });
    return function* write() {
      for (const write of writes) yield* write();
    };
  };
  return [{ source: words, choice, plan }];
}
