import { expect, it } from "vitest";
import {
  ADD_ADDRESS,
  libraryPlace,
  pageOfQuery,
  pageQuery,
  takeAddress,
  transcriptAddress,
} from "./library-address.ts";

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

it("knows the page that a transcript was opened from", () => {
  expect(pageOfQuery(pageQuery(31))).toBe(31);
  for (const query of ["", "?", "?page=", "?page=-1", "?page=1e3", "?tab=4"])
    expect(pageOfQuery(query)).toBe(null);
});

it("shows the list for whatever else", () => {
  for (const hash of ["", "#", "#/interviews/%E0%A4%A", "#/interviews//3", "#turn-3"]) {
    expect(libraryPlace(hash)).toEqual({ page: "interviews" });
  }
});

it("leads to where an interview is added, with the page in a tab or without", () => {
  expect(libraryPlace(ADD_ADDRESS)).toEqual({ page: "add", tab: null });
  expect(libraryPlace(takeAddress(12))).toEqual({ page: "add", tab: 12 });
  expect(libraryPlace("#/add/tab/-1")).toEqual({ page: "interviews" });
});
