import { chmodSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { unzipSync } from "fflate";
import { afterEach, beforeEach, expect, it } from "vitest";
import { archiveOf, filesIn } from "./archive.ts";

const FILES: Readonly<Record<string, string>> = {
  "manifest.json": '{ "name": "原話" }\n',
  "data/原話.txt": "那麼".repeat(1000),
  "data/empty.txt": "",
  "Zebra.js": "void 0;\n",
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "yuanhua-archive-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Writes the files in an order of its own, each with a time of its own. */
function write(name: string, order: readonly string[], time: Date): string {
  const written = join(folder, name);
  mkdirSync(join(written, "data"), { recursive: true });
  for (const file of order) {
    writeFileSync(join(written, file), FILES[file] ?? "");
    utimesSync(join(written, file), time, time);
  }
  return written;
}

it("makes the same bytes of the same files, whatever their order, times, modes of groups and the time zone", () => {
  const names = Object.keys(FILES);
  const first = write("first", names, new Date("2001-02-03T04:05:06Z"));
  const second = write("second", names.toReversed(), new Date("2026-07-08T09:10:12Z"));
  chmodSync(join(second, "Zebra.js"), 0o600);
  const zone = process.env.TZ;
  const made = archiveOf(first, filesIn(first));
  try {
    process.env.TZ = "Pacific/Auckland";
    expect(Buffer.compare(archiveOf(second, filesIn(second).toReversed()), made)).toBe(0);
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});

it("holds every file with its content, sorted by name", () => {
  const written = write("folder", Object.keys(FILES), new Date());
  const entries = unzipSync(archiveOf(written, filesIn(written)));
  const texts = Object.entries(entries).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]);
  expect(texts).toEqual(
    ["Zebra.js", "data/empty.txt", "data/原話.txt", "manifest.json"].map((name) => [name, FILES[name]]),
  );
});
