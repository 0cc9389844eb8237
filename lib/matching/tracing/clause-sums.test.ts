import fc from "fast-check";
import { expect, it } from "vitest";
import { sumsOf } from "../fixtures/clause-sums.ts";
import { mostInWindow } from "./clause-sums.ts";

/** The longest window. */
const WINDOW = 6;

it("bounds what a window shares", () => {
  fc.assert(
    fc.property(sumsOf, (sums) => {
      let most = 0;
      for (let from = 0; from < sums.length; from++)
        most = Math.max(
          most,
          sums.slice(from, from + WINDOW).reduce((sum, value) => sum + value, 0),
        );
      expect(mostInWindow(sums)).toBeCloseTo(most);
    }),
  );
});
