import { expect, it } from "vitest";
import {
  ADD_ADDRESS,
  libraryPlace,
  pageOfQuery,
  pageQuery,
  takeAddress,
  transcriptAddress,
  versionAddress,
} from "./library-address.ts";

it("leads to a transcript and a turn, and back", () => {
  expect(libraryPlace(transcriptAddress("a-b", 7))).toEqual({
    page: "transcript",
    interview: "a-b",
    turn: 7,
    rendition: null,
  });
  expect(libraryPlace(transcriptAddress("a-b"))).toEqual({
    page: "transcript",
    interview: "a-b",
    turn: null,
    rendition: null,
  });
});

it("leads to one of several versions, and to where another is added", () => {
  for (const turn of [null, 7])
    expect(libraryPlace(transcriptAddress("a-b", turn, "zh-Hans/2"))).toEqual({
      page: "transcript",
      interview: "a-b",
      turn,
      rendition: "zh-Hans/2",
    });
  expect(libraryPlace(versionAddress("a-b"))).toEqual({ page: "version", interview: "a-b" });
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
