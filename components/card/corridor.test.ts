import { expect, it } from "vitest";
import { isInCorridor } from "./corridor.ts";

const card = { left: 100, top: 100, right: 460, bottom: 300 };

it("lets the pointer go straight to a card below, above and beside", () => {
  expect(isInCorridor(card, { x: 150, y: 60 }, { x: 170, y: 85 })).toBe(true);
  expect(isInCorridor(card, { x: 150, y: 340 }, { x: 170, y: 320 })).toBe(true);
  expect(isInCorridor(card, { x: 40, y: 200 }, { x: 80, y: 210 })).toBe(true);
});

it("holds the pointer on the card and just beside its edge", () => {
  expect(isInCorridor(card, { x: 150, y: 60 }, { x: 200, y: 200 })).toBe(true);
  expect(isInCorridor(card, { x: 150, y: 60 }, { x: 97, y: 200 })).toBe(true);
});

it("lets go of a pointer that leaves in another direction", () => {
  expect(isInCorridor(card, { x: 150, y: 60 }, { x: 150, y: 20 })).toBe(false);
  expect(isInCorridor(card, { x: 150, y: 60 }, { x: 480, y: 62 })).toBe(false);
});
