import { expect, it } from "vitest";
import { Units, unitOf } from "./units.ts";

const units = new Units([unitOf("length", "千米", ["千米", "公里"], "km"), unitOf("money", "$", ["$"])]);

it("finds a unit at a place by any of its names, and none elsewhere", () => {
  expect(units.at("5公里", 1)?.unit.name).toBe("千米");
  expect(units.at("5KM", 1)).toMatchObject({ unit: { name: "千米" }, end: 3 });
  expect(units.at("5公里", 0)).toBeNull();
  expect(units.at("5公里", 9)).toBeNull();
});

it("takes names for what they are, not for patterns", () => {
  expect(units.at("5$", 1)?.unit.name).toBe("$");
  expect(units.at("5", 1)).toBeNull();
});

it("knows the names of a dimension", () => {
  expect([...units.namesOf(["money"])]).toEqual(["$"]);
});
