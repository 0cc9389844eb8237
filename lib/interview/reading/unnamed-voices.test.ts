import { expect, it } from "vitest";
import { parseTranscript } from "./parse-transcript.ts";

const EXCHANGE = [
  "You mend bells. Who taught you?",
  "Nobody. There was a cracked one, and there was winter.",
  "How long did it take?",
  "Two winters, and I had to ask myself whether it was worth it.",
  "Was it?",
  "The bell said so.",
  "What does a bad weld sound like?",
  "Like a spoon in a cup of milk.",
  "Do you hear them in your sleep?",
  "Only the ones that I did badly.",
  "Which one was the hardest?",
  "The small one in the harbour, because of the salt.",
];

const read = (lines: readonly string[]) =>
  parseTranscript(lines.map((line, at) => `0:${10 + at}\n>> ${line}`).join("\n"));

it("tells two voices by who asks where captions mark a change and name nobody", () => {
  const result = read(EXCHANGE);
  if (!result.ok) throw new Error(result.problem);
  expect(result.speakers.map(({ names, role }) => [names.length, role])).toEqual([
    [0, "interviewer"],
    [0, "guest"],
  ]);
  expect(result.turns.map(({ paragraphs }) => paragraphs[0]?.text)).toEqual(EXCHANGE);
  expect(result.turns[2]?.start).toBe(12);
  expect(result.unsure.map(({ why }) => why)).toEqual(Array.from({ length: 6 }, () => "unlabelled-question"));
});

it("does not guess where a change is missing or nobody asks", () => {
  expect(read(EXCHANGE.toSpliced(5, 1)).ok).toBe(false);
  expect(read(EXCHANGE.map((line) => line.replaceAll("?", "."))).ok).toBe(false);
});
