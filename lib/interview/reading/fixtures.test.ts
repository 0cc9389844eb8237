import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { pageFromHtml } from "../../../tooling/page-from-html.ts";
import type { Turn } from "../interview.ts";
import { decodeText } from "./decode-text.ts";
import { linesOfHtml } from "./html-lines.ts";
import { parseTranscript } from "./parse-transcript.ts";

const FOLDER = join(import.meta.dirname, "fixtures");
const files = readdirSync(FOLDER).filter((file) => !file.endsWith(".expected.json"));

function read(file: string) {
  const { text } = decodeText(readFileSync(join(FOLDER, file)));
  const result = parseTranscript(file.endsWith(".html") ? linesOfHtml(pageFromHtml(text).body) : text);
  if (!result.ok) throw new Error(`${file}: ${result.problem}`);
  return result;
}

const wordsOf = (turns: readonly Turn[]): string[][] =>
  turns.map(({ paragraphs }) => paragraphs.map(({ text }) => text));

describe("each layout of the fixtures", () => {
  it("is one of thirty and more", () => {
    expect(files.length).toBeGreaterThanOrEqual(30);
  });

  it.each(files)("%s is read with its speakers, turns, times, roles and doubts", (file) => {
    const { speakers, turns, renditions, unsure } = read(file);
    const expected: { further?: string[][][] } & Record<string, unknown> = JSON.parse(
      readFileSync(join(FOLDER, `${file}.expected.json`), "utf8"),
    );
    const { further = [], ...one } = expected;
    expect({
      speakers: speakers.map(({ id, label, name, names, role }) => ({
        label,
        name: names.length === 0 ? null : name,
        role,
        turns: turns.filter(({ speaker }) => speaker === id).length,
      })),
      turns: turns.map(({ speaker, start = null }, index) => ({
        speaker: speakers.find(({ id }) => id === speaker)?.label,
        start,
        paragraphs: wordsOf(turns)[index],
      })),
      unsure: unsure.map(({ text, why }) => ({ text, why })),
    }).toEqual(one);
    expect(renditions.slice(1).map(wordsOf)).toEqual(further);
  });
});
