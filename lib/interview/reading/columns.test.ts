import { expect, it } from "vitest";
import { withoutColumns } from "./columns.ts";
import { plainLines } from "./transcript-line.ts";

const read = (text: string): string[] => withoutColumns(plainLines(text)).map((line) => line.text);

it("puts a colon behind who speaks where their words stand in a column of their own", () => {
  expect(
    read(
      "Whitfield   When did it close?\nAshby       In 1987.\nWhitfield   Why?\nAshby       It was winter,\n            and cold.",
    ),
  ).toEqual([
    "Whitfield: When did it close?",
    "Ashby: In 1987.",
    "Whitfield: Why?",
    "Ashby: It was winter,",
    "            and cold.",
  ]);
});

it.each([
  [
    "two columns of a printed page",
    "The harbour was   and nobody came\nclosed in the     back to see\nwinter of that    what was left\nyear, and so      of the boats\nthe people left   at the quay.",
  ],
  [
    "prose with a wide gap here and there",
    "It was winter.  Nobody left.\nThen came spring.  It was cold.\nWe stayed.  So did they.\nThe end.  It was late.",
  ],
  [
    "labels with their own mark",
    "Whitfield:   When?\nAshby:       In 1987.\nWhitfield:   Why?\nAshby:       Winter.",
  ],
  [
    "times behind the names",
    "Whitfield   00:01   When?\nAshby       00:02   In 1987.\nWhitfield   00:03   Why?\nAshby       00:04   Winter.",
  ],
  ["a list in which nobody comes back", "Boats     240\nFamilies  eleven\nYears     twelve\nHouses    four"],
  [
    "a table within a longer text",
    `Boats   240\nCrews   12\nBoats   11\nCrews   2\n${"It was a long winter for all of them.\n".repeat(12)}`,
  ],
])("leaves %s as it is", (_, text) => {
  expect(read(text)).toEqual(plainLines(text).map((line) => line.text));
});
