import { expect, it } from "vitest";
import { clausesOf } from "../../text/clauses.ts";
import { goesOn } from "./sentences.ts";

const sentences = (text: string): string[] =>
  clausesOf(text, 0, text.length, goesOn).map(({ start, end }) => text.slice(start, end));

it.each([
  ["Mr. Lee met Dr. Lindqvist. They spoke.", ["Mr. Lee met Dr. Lindqvist", "They spoke"]],
  ["The U.S. Army and the U.S. market fell.", ["The U.S. Army and the U.S. market fell"]],
  ["J. R. Smith left. So did I. Then it rained.", ["J. R. Smith left", "So did I", "Then it rained"]],
  ["It rose 3.5 percent, e.g. in May.", ["It rose 3.5 percent", "e.g. in May"]],
  ["“No.” He left; she stayed — alone.", ["No", "He left", "she stayed", "alone"]],
  ["Is it? Yes!", ["Is it", "Yes"]],
])("cuts %s", (text, expected) => {
  expect(sentences(text)).toEqual(expected);
});
