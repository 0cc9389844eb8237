import { expect, it } from "vitest";
import { libraryPlace, transcriptAddress } from "./library-address.ts";

it("leads to a transcript and a turn, and back", () => {
  expect(libraryPlace(transcriptAddress("a-b", 7))).toEqual({
    page: "transcript",
    interview: "a-b",
    turn: 7,
  });
  expect(libraryPlace(transcriptAddress("a-b"))).toEqual({
    page: "transcript",
    interview: "a-b",
    turn: null,
  });
});

it("shows the list for whatever else", () => {
  for (const hash of ["", "#", "#/interviews/%E0%A4%A", "#/interviews//3", "#turn-3"]) {
    expect(libraryPlace(hash)).toEqual({ page: "interviews" });
  }
});
