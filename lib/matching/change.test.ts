import { expect, it } from "vitest";
import { changedWords } from "./change.ts";
import { sourceOf } from "./fixtures/passage-source.ts";

it("a change has its words on both sides, those of the sources one behind the other", () => {
  const passage = {
    text: "真正飛得成的有九十次",
    sources: [sourceOf("真正飛得成的"), sourceOf("只有十九次。")],
  };
  const change = { page: { start: 6, end: 9 }, source: { start: 6, end: 10 } };
  expect(changedWords(change, passage)).toEqual({ page: "有九十", source: "只有十九" });
});

it("has none on the side on which nothing stands", () => {
  const passage = { text: "飛得成的", sources: [sourceOf("真正飛得成的")] };
  const change = { page: { start: 0, end: 0 }, source: { start: 0, end: 2 } };
  expect(changedWords(change, passage)).toEqual({ page: "", source: "真正" });
});
