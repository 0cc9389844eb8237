import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { isTimeAlone } from "./clock-time.ts";
import { decodeText } from "./decode-text.ts";
import { parseTranscript } from "./parse-transcript.ts";

const FOLDER = join(import.meta.dirname, "fixtures");
const texts = readdirSync(FOLDER)
  .filter((file) => /\.(?:txt|md)$/u.test(file))
  .map((file) => decodeText(readFileSync(join(FOLDER, file))).text);

/** What people find between the lines of transcripts: heads, remarks, footers, other labels. */
const STRAYS = [
  "## The second day",
  "第二部分：河边",
  "(SOUNDBITE OF BELLS)",
  "- 12 -",
  "Page 7 of 9",
  "责任编辑：程岚",
  "© The Evening Bell. All rights reserved.",
  "Unidentified Woman: That is not so.",
  "旁听者：不是这样的。",
  "> 引自旧信的一句话。",
  "［插话］真的吗？",
  "he went on, and nobody stopped him",
  "——那么桥呢？",
  "3. 还有一件事",
  "*****",
  "12:40",
];

const letters = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, "");
/** The end of a line is never its label, unless it has nothing else. */
const tailOf = (line: string): string => letters(line).slice(-8);

it("has every line of a file in a turn, a label, before the turns or among the doubts", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.array(fc.tuple(fc.nat(), fc.constantFrom(...STRAYS)), { maxLength: 4 }),
      (text, strays) => {
        const lines = text.replace(/^\uFEFF/u, "").split(/\r?\n/u);
        for (const [at, stray] of strays) lines.splice(at % (lines.length + 1), 0, "", stray, "");
        const result = parseTranscript(lines.join("\n"));
        if (!result.ok) return;
        const { speakers, renditions, preface, unsure } = result;
        const said = renditions
          .flat()
          .flatMap(({ paragraphs }) => paragraphs.map(({ original }) => original));
        const known = letters(
          [
            ...said,
            preface,
            ...unsure.map((doubt) => doubt.text),
            ...speakers.flatMap(({ label, names }) => [label, ...names]),
          ].join("\n"),
        );
        for (const line of lines) {
          if (isTimeAlone(line) || line.includes("-->") || tailOf(line) === "") continue;
          // What stands behind a name and a dash, alone on a line, is the speaker's house.
          const name = letters(line.split(" -- ")[0] ?? "");
          const isHouse = line.includes(" -- ") && speakers.some(({ label }) => letters(label) === name);
          expect(isHouse || isKnown(line, known), line).toBe(true);
        }
      },
    ),
    { numRuns: 300 },
  );
});

/** Whether a line is there: its end, or all of it where a speaker is named, perhaps with a time and a link. */
function isKnown(line: string, known: string): boolean {
  if (known.includes(tailOf(line))) return true;
  const bare = line.replaceAll(
    /\(https?:[^)]*\)|\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?: [AP]M)?|\d{4}-\d{2}-\d{2}|^\s*\d+/gu,
    "",
  );
  const words = bare.replace(/^.{0,60}?(?:[:：\]】」.、\s|｜丨]|——)\s*/u, "");
  return known.includes(tailOf(bare)) || known.includes(tailOf(words));
}
