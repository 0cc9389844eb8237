import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inOneGo } from "../../text/work.ts";
import { BeyondLimits, parseJson } from "./json-steps.ts";

const parsed = (text: string): unknown => inOneGo(parseJson(text));

/** What `JSON.parse` makes of a text, or that it throws. */
function outcome(read: (text: string) => unknown, text: string): unknown {
  try {
    return { value: read(text) };
  } catch (error) {
    return error instanceof SyntaxError ? "no JSON" : error;
  }
}

describe("JSON, read in steps", () => {
  it("is what JSON.parse makes of it, also where it is large", () => {
    const filler = "字".repeat(40_000);
    fc.assert(
      fc.property(fc.json(), fc.boolean(), (json, isLarge) => {
        const text = isLarge
          ? ` { "a" : [ ${json} , "${filler}" , {"b": ${json}} ] ,"__proto__":{"c":1}} `
          : json;
        expect(outcome(parsed, text)).toEqual(outcome(JSON.parse, text));
      }),
    );
  });

  it("is no JSON where JSON.parse finds none", () => {
    const marks = fc.string({ unit: fc.constantFrom(...'{}[]:,"\\ 10-.eEtrufalsn\n'), maxLength: 12 });
    const filler = "x".repeat(40_000);
    fc.assert(
      fc.property(marks, (text) => {
        for (const file of [text, `["${filler}",${text}]`, `{"a":"${filler}","b":${text}}`])
          expect(outcome(parsed, file)).toEqual(outcome(JSON.parse, file));
      }),
      { numRuns: 300 },
    );
  });

  it("has no step of more than some ten thousand characters, and refuses what is too deep or too long", () => {
    let steps = 0;
    for (const _ of parseJson(`[${Array.from({ length: 300_000 }, () => '{"a":"b"}').join(",")}]`)) steps++;
    expect(steps).toBeGreaterThan(50);
    expect(() => parsed("[".repeat(5_000_000))).toThrow(BeyondLimits);
    expect(() => parsed(`{"a":`.repeat(100))).toThrow(BeyondLimits);
    expect(() => parsed(`["${"\\n".repeat(10_000_000)}"]`)).toThrow(BeyondLimits);
    expect(parsed(`"${'\\"'.repeat(100_000)}"`)).toBe('"'.repeat(100_000));
  });
});
