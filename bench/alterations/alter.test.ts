import { expect, it } from "vitest";
import type { Interview } from "../../lib/interview/interview.ts";
import { alteredPages } from "./alter.ts";

const INTERVIEW: Interview = {
  id: "lake",
  title: "",
  outlet: "",
  outletNames: [],
  show: "",
  showNames: [],
  date: "2026",
  address: "",
  speakers: [
    { id: "host", name: "李小華", names: ["李小華", "Sam Hill"], role: "interviewer" },
    { id: "guest", name: "王大明", names: ["王大明", "Ann Baker"], role: "guest" },
  ],
  terms: [],
  renditions: [],
};

const altered = (page: string, passage: string): string[] => {
  const start = page.indexOf(passage);
  return alteredPages(page, { start, end: start + passage.length }, INTERVIEW).map(
    ({ alteration, text, place }) => `${alteration}: ${text} [${text.slice(place.start, place.end)}]`,
  );
};

it.each([
  ["王大明說，三年會到。", "三年會到", "number: 王大明說，七年會到。 [七年會到]"],
  ["王大明說，三年會到。", "三年會到", "negation: 王大明說，三年不會到。 [三年不會到]"],
  ["王大明說，三年會到。", "三年會到", "speaker: 李小華說，三年會到。 [三年會到]"],
  ["他說兩三年內。", "兩三年內", "number: 他說八九年內。 [八九年內]"],
  [
    "“It is 40 percent,” said Ann Baker.",
    "It is 40 percent",
    "number: “It is 80 percent,” said Ann Baker. [It is 80 percent]",
  ],
  [
    "“It is 40 percent,” said Ann Baker.",
    "It is 40 percent",
    "speaker: “It is 40 percent,” said Sam Hill. [It is 40 percent]",
  ],
  ["“We did not sell.”", "We did not sell.", "negation: “We did sell.” [We did sell.]"],
])("alters one fact of “%s”", (page, passage, expected) => {
  expect(altered(page, passage)).toContain(expected);
});

it("gives nothing to somebody else who is only named near by", () => {
  expect(
    altered("王大明很高興。天氣很好，會下雨。", "天氣很好").filter((one) => one.startsWith("speaker")),
  ).toEqual([]);
});
