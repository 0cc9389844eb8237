import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import process from "node:process";
import * as v from "valibot";
import type { Interview } from "../lib/interview/interview.ts";
import { readInterview } from "../lib/interview/interview-schema.ts";
import { parseTranscript } from "../lib/interview/reading/parse-transcript.ts";
import { synonymsIn } from "../lib/language/zh/synonyms.ts";
import { indexSlices } from "../lib/matching/indexing/interview-index.ts";
import { packIndex } from "../lib/matching/indexing/packed-index.ts";
import { inOneGo, Work } from "../lib/text/work.ts";
import { chineseSynonyms } from "../tooling/synonyms.ts";
import { readWordings } from "./wordings.ts";

/** What a transcript in plain text cannot say of itself; `label` is how it names a speaker. */
const Description = v.looseObject({
  speakers: v.array(v.looseObject({ id: v.string(), label: v.string() })),
  rendition: v.looseObject({}),
});

const root = resolve(import.meta.dirname, "..");
const SOURCES = join(root, "lib/interview/bundled");

/** Where the extension, the command line and the tests read the built interviews. */
export const BUILT = join(root, "public/data/interviews");

/**
 * Builds one bundled interview from its transcript and its description.
 * @throws Error with a sentence where the two do not fit together
 */
export function buildInterview(name: string): Interview {
  const description = v.parse(Description, JSON.parse(readFileSync(join(SOURCES, `${name}.json`), "utf8")));
  const transcript = parseTranscript(readFileSync(join(SOURCES, `${name}.txt`), "utf8"));
  if (!transcript.ok) throw new Error(`${name}.txt is no transcript: ${transcript.problem}.`);
  const { rendition, speakers, ...rest } = description;
  const idByParsed = new Map(
    transcript.speakers.map((parsed) => {
      const described = speakers.find((speaker) => speaker.label === parsed.name);
      if (described === undefined)
        throw new Error(`${name}.json does not describe the speaker ${parsed.name}.`);
      return [parsed.id, described.id];
    }),
  );
  const turns = transcript.turns.map((turn) => ({
    ...turn,
    speaker: turn.speaker === null ? null : (idByParsed.get(turn.speaker) ?? null),
  }));
  const synonyms = synonymsIn(
    turns.flatMap((turn) => turn.paragraphs.map((paragraph) => paragraph.text)),
    chineseSynonyms(),
  );
  const wordings = readWordings(join(SOURCES, `${name}.wordings.txt`), turns);
  const built = readInterview({
    ...rest,
    speakers,
    renditions: [{ ...rendition, turns, synonyms, wordings }],
  });
  if (!built.ok) throw new Error(`${name} is no whole interview: ${built.reason}.`);
  return built.interview;
}

/** The indexes of an interview's renditions, by the names of their files. */
export function buildIndexes(interview: Interview): Map<string, Uint8Array> {
  return new Map(
    interview.renditions.map((rendition) => [
      `${interview.id}.${rendition.id}.index.bin`,
      new Uint8Array(packIndex(inOneGo(indexSlices(interview, rendition, new Work())))),
    ]),
  );
}

/** @returns the names of the bundled interviews, as their files are called */
export function bundledNames(): string[] {
  return readdirSync(SOURCES)
    .filter((file) => file.endsWith(".json"))
    .map((file) => basename(file, ".json"));
}

if (process.argv[1] === import.meta.filename) {
  mkdirSync(BUILT, { recursive: true });
  for (const name of bundledNames()) {
    const path = join(BUILT, `${name}.json`);
    const interview = buildInterview(name);
    writeFileSync(path, `${JSON.stringify(interview)}\n`);
    process.stdout.write(`${path}\n`);
    for (const [file, packed] of buildIndexes(interview)) {
      writeFileSync(join(BUILT, file), packed);
      process.stdout.write(`${join(BUILT, file)}\n`);
    }
  }
}
