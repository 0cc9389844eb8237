import { expect, it } from "vitest";
import { readSynonyms } from "../language/zh/synonyms.ts";
import { ISLAND_INTERVIEW } from "../matching/fixtures/chinese-interview.ts";
import { wantsSynonyms, withSynonyms } from "./with-synonyms.ts";

const synonyms = readSynonyms("申请 请求 50\n");

it("gives a Chinese rendition without synonyms those of its words", () => {
  expect(wantsSynonyms(ISLAND_INTERVIEW)).toBe(true);
  const found = withSynonyms(ISLAND_INTERVIEW, synonyms);
  expect(found.renditions[0]?.synonyms).toEqual({ 申请: "请求 50" });
  expect(wantsSynonyms(found)).toBe(false);
});

it("leaves those alone that have some, and those in other languages", () => {
  const found = withSynonyms(ISLAND_INTERVIEW, synonyms);
  expect(withSynonyms(found, readSynonyms("申请 要求 50\n"))).toEqual(found);
  const english = {
    ...ISLAND_INTERVIEW,
    renditions: ISLAND_INTERVIEW.renditions.map((rendition) => ({ ...rendition, language: "en" })),
  };
  expect(wantsSynonyms(english)).toBe(false);
  expect(withSynonyms(english, synonyms)).toEqual(english);
});
