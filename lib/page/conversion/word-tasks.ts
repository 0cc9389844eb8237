import type { Conversion } from "../../chinese/conversion.ts";
import type { ConversionTask } from "./conversion-batch.ts";
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
  const write = function* (conversion: Conversion): Generator<void> {
    const parts = conversionsOfNodes(sources, conversion);
    for (const { task, index } of tasks) {
      const part = parts[index];
      if (part !== undefined) yield* task.write(part);
    }
  };
  return [{ source: words, choice, write }];
}
