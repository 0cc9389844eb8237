import { expect, it } from "vitest";
import { WORDS } from "./words.ts";

function features(text: string): string[] {
  const folded = WORDS.fold(text);
  const found: string[] = [];
  WORDS.collect(folded, 0, folded.length, (_, weight, start, end) => {
    if (weight > 0) found.push(folded.slice(start, end));
  });
  return found;
}

it("cuts at white space, and leaves short words out", () => {
  expect(features("Der See fror zu")).toEqual(["der see", "fror", "see fror", "fror zu"]);
});

it("takes characters where no white space is set", () => {
  expect(features("湖が凍って")).toEqual(["湖", "が冻っ", "冻"]);
  expect(features("หิมะตก").length).toBeGreaterThan(0);
  expect(features("호수는 얼었다")).toContain("호수는 얼었다");
});
