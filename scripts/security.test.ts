import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import configuration from "../wxt.config.ts";

const root = resolve(import.meta.dirname, "..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const security = read("SECURITY.md");

/** The cells of the table under a head, row by row. */
function rowsUnder(head: string): string[][] {
  const lines = security.split("\n");
  const start = lines.indexOf(head);
  expect(start, head).not.toBe(-1);
  const rows = lines.slice(start + 2);
  const end = rows.findIndex((line) => !line.startsWith("|"));
  return rows.slice(0, end === -1 ? undefined : end).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const claims = rowsUnder("| claim | what holds it | test |");

it("has many claims, each once", () => {
  expect(claims.length).toBeGreaterThan(20);
  expect(new Set(claims.map(([claim]) => claim)).size).toBe(claims.length);
});

it.each(claims)("names a test that is there: %s", (_claim, _holds, test = "") => {
  const [, file = "", name = ""] = /^`([^`]+)`: (.+)$/.exec(test) ?? [];
  expect(existsSync(join(root, file)), file).toBe(true);
  expect(read(file), name).toContain(name);
  expect(read(file)).not.toMatch(/\b(?:it|test|describe)\.(?:skip|only|todo|fixme)\b/u);
});

it("gives a reason for each permission that the extension asks for, and for no other", () => {
  const { manifest } = configuration;
  if (typeof manifest !== "function") throw new Error("The manifest is no function.");
  const environment = {
    browser: "chrome",
    manifestVersion: 3,
    mode: "production",
    command: "build",
  } as const;
  const made = manifest(environment);
  if (made instanceof Promise) throw new Error("The manifest is made later.");
  const asked = [...(made.permissions ?? []), ...(made.host_permissions ?? [])].map((name) => `\`${name}\``);
  const given = rowsUnder("| permission | without it |").map(([name]) => name);
  expect(given.toSorted()).toEqual(asked.toSorted());
});
