import { readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Interview } from "../lib/interview/interview.ts";
import { interviewFromTranscript } from "../lib/interview/interview-from-transcript.ts";
import { readInterview } from "../lib/interview/interview-schema.ts";
import { parseTranscript, type TranscriptProblem } from "../lib/interview/parse-transcript.ts";
import { synonymFinder } from "./synonyms.ts";

const BUILT = join(resolve(import.meta.dirname, ".."), "public/data/interviews");

const PROBLEMS: Readonly<Record<TranscriptProblem, string>> = {
  empty: "the file is empty.",
  "no-speakers": "no line begins with a speaker's name and a colon; begin each turn with one.",
  "one-speaker": "only one speaker was found; an interview has two or more.",
  "too-long": "it is longer than 2,000,000 characters.",
};

/** @returns the interviews that the extension ships with */
export function bundledInterviews(): Interview[] {
  return readdirSync(BUILT)
    .filter((file) => file.endsWith(".json"))
    .map((file) => readInterviewFile(join(BUILT, file)));
}

/**
 * Reads an interview from a file: built JSON, or a transcript in plain text.
 * @throws Error with a sentence that says what is wrong with the file
 */
export function readInterviewFile(path: string): Interview {
  const text = readFileSync(path, "utf8");
  if (text.trimStart().startsWith("{")) {
    const result = readInterview(parseJson(path, text));
    if (!result.ok) throw new Error(`${path} is no interview: ${result.reason}`);
    return result.interview;
  }
  const transcript = parseTranscript(text);
  if (!transcript.ok) throw new Error(`${path} is no transcript: ${PROBLEMS[transcript.problem]}`);
  const { speakers, turns } = transcript;
  const synonyms = synonymFinder()(
    turns.flatMap((turn) => turn.paragraphs.map((paragraph) => paragraph.text)),
  );
  const name = basename(path).replace(/\.[^.]*$/, "");
  const id =
    name
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, "-")
      .replaceAll(/^-|-$/g, "") || "interview";
  return interviewFromTranscript({ id, title: name, speakers, turns, synonyms });
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${path} looks like JSON, but is broken.`);
  }
}
