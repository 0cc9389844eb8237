import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { englishWordsSource } from "./build-english-rarity.ts";

it("takes each word at its smallest size, without capitals and marks", () => {
  const folder = mkdtempSync(join(tmpdir(), "scowl-"));
  try {
    writeFileSync(join(folder, "english-words.10"), "water\nwater's\na\nlake\n");
    writeFileSync(join(folder, "british-words.20"), "colour\nlake\nParis\n");
    writeFileSync(join(folder, "english-words.35"), "phosphorus\n");
    expect(englishWordsSource(folder)).toContain('"lake water|colour"');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
