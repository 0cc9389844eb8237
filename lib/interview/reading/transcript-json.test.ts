import { expect, it } from "vitest";
import { jsonLines } from "./transcript-json.ts";

const WORDS = "The bell was cast in the yard, and the whole street came out to see it cool.";

it.each([
  ["podcasts", { segments: [{ speaker: "Ann", startTime: 61.5, body: WORDS }] }, 61.5],
  ["Whisper", { segments: [{ speaker: "Ann", start: 61.5, end: 66, text: ` ${WORDS}` }] }, 61.5],
  ["thousandths of a second", { utterances: [{ speaker: "Ann", start: 61_500, text: WORDS }] }, 61.5],
  ["times as words", [{ speaker: "Ann", start: "00:01:01.500", text: WORDS }], 61.5],
])("reads %s", (_, value, start) => {
  expect(jsonLines(value)).toEqual([{ number: 1, text: WORDS, start, speaker: "Ann" }]);
});

it("reads nothing else", () => {
  for (const value of [null, 3, [], {}, { segments: [] }, { segments: [{ speaker: "Ann" }] }, [1]])
    expect(jsonLines(value)).toBeNull();
});
