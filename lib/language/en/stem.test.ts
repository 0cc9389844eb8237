import { expect, it } from "vitest";
import { stemOf } from "./stem.ts";

it.each([
  ["build", "building", "built", "builds"],
  ["invest", "invested", "investing"],
  ["company", "companies", "company's"],
  ["few", "fewer", "fewest"],
  ["child", "children"],
])("the forms of %s have one stem", (...forms) => {
  expect(new Set(forms.map(stemOf)).size).toBe(1);
});

it("different words have different ones", () => {
  expect(new Set(["tent", "tenth", "lake", "lack", "research", "search"].map(stemOf)).size).toBe(6);
});
