import { expect, it } from "vitest";
import { fold } from "../../chinese/fold.ts";
import { LAKE_INTERVIEW } from "../fixtures/english-interview.ts";
import { namesOf, namesSpeaker } from "./speaker-names.ts";

it("gives all forms of a name, folded", () => {
  expect(LAKE_INTERVIEW.speakers.flatMap(namesOf)).toContain("lindqvist");
});

it("tells whether a text names somebody who spoke", () => {
  expect(namesSpeaker(fold("said LINDQVIST"), LAKE_INTERVIEW)).toBe(true);
  expect(namesSpeaker(fold("said the mayor"), LAKE_INTERVIEW)).toBe(false);
});
