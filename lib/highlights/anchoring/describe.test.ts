import { describe, expect, it } from "vitest";
import { describeQuote } from "./describe.ts";

const HEADLINES = "Storm closes the harbour, 4 May 2021\nFerries wait at the quay, 3 May 2021\n";
/** The same three lines twice, as a box in an article and again at its end, broken in another way. */
const LINES = "Fishermen ask for help\nPort fees rise again in autumn\nThe lighthouse is for sale\n";
const PAGE = `The council met.\n${HEADLINES}${LINES}It will meet again.\n${HEADLINES.replaceAll(" ", "\n")}${LINES.replaceAll(" ", "\n")}Imprint`;

describe("describing a quote", () => {
  it("keeps as much context as tells it from its copies, whatever their white space", () => {
    const start = PAGE.indexOf("Port fees");
    const { exact, prefix, suffix } = describeQuote(PAGE, start, start + "Port fees rise again".length);
    expect(exact).toBe("Port fees rise again");
    expect(prefix + suffix).toMatch(/The council met|It will meet again/);
  });

  it("keeps no more than it needs of a quote that stands once", () => {
    const start = PAGE.indexOf("It will meet");
    const { prefix, suffix } = describeQuote(PAGE, start, start + "It will meet again.".length);
    expect(prefix.replace(/[\s\p{P}]/gu, "")).toHaveLength(32);
    expect(suffix.replace(/[\s\p{P}]/gu, "")).toHaveLength(32);
  });
});
