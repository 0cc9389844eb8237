import { expect, it } from "vitest";
import { WORDS } from "./words.ts";

function features(text: string): Map<string, number> {
  const folded = WORDS.fold(text);
  const found = new Map<string, number>();
  WORDS.collect(folded, 0, folded.length, (_, weight, start, end) =>
    found.set(folded.slice(start, end), weight),
  );
  return found;
}

it("are characters and pairs of them, in any script and without white space", () => {
  expect([...features("超級 智能").keys()]).toEqual([...features("超级智能").keys()]);
  expect([...features("超级智能").keys()]).toEqual(["超", "超级", "级", "级智", "智", "智能", "能"]);
});

it("tell the more the rarer they are", () => {
  const weights = features("是的曼");
  expect(weights.get("是")).toBeLessThan(weights.get("的") ?? 0);
  expect(weights.get("的")).toBeLessThan(weights.get("曼") ?? 0);
});

it("are words in Latin letters too, without the digits behind them", () => {
  const weights = features("用GPT4吧");
  expect(weights.get("gpt")).toBeGreaterThan(0);
  expect(weights.has("gpt4")).toBe(false);
});

it("make no pair with what stands beyond the stretch", () => {
  const found: number[] = [];
  WORDS.collect("超级智能", 0, 2, (_, __, start, end) => found.push(start, end));
  expect(found).toEqual([0, 1, 0, 2, 1, 2]);
});
