import process from "node:process";
import { parseArgs } from "node:util";
import { languageOfTurns } from "../lib/interview/interview-from-transcript.ts";
import { runCommand } from "../tooling/command.ts";
import { readTranscriptFile } from "../tooling/interviews.ts";

const USAGE = "Usage: npm run --silent transcript -- FILE";

runCommand(USAGE, () => {
  const { positionals } = parseArgs({ allowPositionals: true, options: {} });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new Error("Name one transcript.");
  const { speakers, turns, renditions, unsure } = readTranscriptFile(path);
  const result = {
    language: languageOfTurns(turns).language,
    speakers: speakers.map(({ id, label, name, names, role }) => ({
      label,
      name: names.length === 0 ? null : name,
      role,
      turns: turns.filter(({ speaker }) => speaker === id).length,
    })),
    turns: turns.map(({ speaker, start, paragraphs }) => ({
      speaker: speakers.find(({ id }) => id === speaker)?.label ?? null,
      start: start ?? null,
      paragraphs: paragraphs.map(({ text }) => text),
    })),
    renditions: renditions.length,
    unsure,
  };
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
});
