import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import process from "node:process";
import type { Interview } from "../lib/interview/interview.ts";
import { describedInterview, readDetails } from "../lib/interview/interview-details.ts";
import { interviewFromTranscript } from "../lib/interview/interview-from-transcript.ts";
import { readInterview } from "../lib/interview/interview-schema.ts";
import { decodeText } from "../lib/interview/reading/decode-text.ts";
import { linesOfHtml } from "../lib/interview/reading/html-lines.ts";
import {
  parseTranscript,
  type TranscriptProblem,
  type TranscriptResult,
} from "../lib/interview/reading/parse-transcript.ts";
import { jsonLines } from "../lib/interview/reading/transcript-json.ts";
import { synonymsIn } from "../lib/language/zh/synonyms.ts";
import { pageFromHtml } from "./page-from-html.ts";
import { chineseSynonyms } from "./synonyms.ts";

const BUILT = join(resolve(import.meta.dirname, ".."), "public/data/interviews");

const PROBLEMS: Readonly<Record<TranscriptProblem, string>> = {
  empty: "the file is empty.",
  "no-speakers": "no line says who speaks; begin each turn with the speaker's name and a colon.",
  "one-speaker": "only one speaker was found; an interview has two or more.",
  "too-long": "it is longer than 2,000,000 characters.",
};

/** @returns the interviews that the extension ships with */
export function bundledInterviews(): Interview[] {
  return readdirSync(BUILT)
    .filter((file) => file.endsWith(".json"))
    .map((file) => readInterviewFile(join(BUILT, file)).interview);
}

/** @throws Error with a sentence where there is no such file, or where its characters cannot be read */
function readText(path: string): string {
  if (!existsSync(path) || !statSync(path).isFile()) throw new Error(`There is no file "${path}".`);
  const { text, encoding, isBroken } = decodeText(readFileSync(path));
  if (encoding !== "utf-8") process.stderr.write(`${path} was read as ${encoding}.\n`);
  if (isBroken) process.stderr.write(`${path} holds characters that are not of ${encoding}.\n`);
  return text;
}

type Transcript = Extract<TranscriptResult, { ok: true }>;

/** Reads what stands in a file as a transcript. @throws Error with a sentence that says why it is none */
function transcriptOf(path: string, text: string): Transcript {
  const isHtml =
    /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|article|div|p)\b/iu.test(text);
  const transcript = parseTranscript(isHtml ? linesOfHtml(pageFromHtml(text).body) : text);
  if (!transcript.ok) throw new Error(`${path} is no transcript: ${PROBLEMS[transcript.problem]}`);
  return transcript;
}

/** Reads a transcript in any layout. @throws Error with a sentence that says what is wrong with the file */
export const readTranscriptFile = (path: string): Transcript => transcriptOf(path, readText(path));

interface LabelledInterview {
  readonly interview: Interview;
  /** What the transcript calls each speaker, by their id. */
  readonly labels: ReadonlyMap<string, string>;
}

/**
 * Reads an interview from a file: built JSON, or a transcript in any layout.
 * @throws Error with a sentence that says what is wrong with the file
 */
function readInterviewFile(path: string): LabelledInterview {
  const text = readText(path);
  if (text.trimStart().startsWith("{")) {
    const json = parseJson(path, text);
    const result = readInterview(json);
    if (result.ok) return { interview: result.interview, labels: new Map() };
    if (jsonLines(json) === null) throw new Error(`${path} is no interview: ${result.reason}`);
  }
  const { speakers, renditions } = transcriptOf(path, text);
  const name = basename(path).replace(/\.[^.]*$/, "");
  const id =
    name
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, "-")
      .replaceAll(/^-|-$/g, "") || "interview";
  const [first, ...further] = renditions.map((turns) => ({
    turns,
    synonyms: synonymsIn(
      turns.flatMap((turn) => turn.paragraphs.map((paragraph) => paragraph.text)),
      chineseSynonyms(),
    ),
  }));
  const interview = interviewFromTranscript({
    id,
    title: name,
    speakers,
    ...(first ?? { turns: [], synonyms: {} }),
    further,
  });
  return { interview, labels: new Map(speakers.map((speaker) => [speaker.id, speaker.label])) };
}

/** The options of commands that read interviews, for `parseArgs` with its tokens. */
export const INTERVIEW_OPTIONS = {
  interview: { type: "string", multiple: true },
  details: { type: "string", multiple: true },
} as const;

interface OptionToken {
  readonly kind: string;
  readonly name?: string;
  readonly value?: string | undefined;
}

/**
 * Reads the interviews that a command names: the bundled ones where it names none. Details belong to the interview
 * named before them.
 * @param tokens of `parseArgs`, in their order
 * @throws Error with a sentence that says what is wrong with a file
 */
export function readInterviewOptions(tokens: readonly OptionToken[]): Interview[] {
  const found: LabelledInterview[] = [];
  for (const { name, value = "" } of tokens) {
    if (name === "interview") found.push(readInterviewFile(value));
    if (name !== "details") continue;
    const interview = found.pop();
    if (interview === undefined) throw new Error("--details belongs to an --interview before it.");
    found.push(withDetails(interview, value));
  }
  return found.length === 0 ? bundledInterviews() : withOwnIds(found.map(({ interview }) => interview));
}

/** Interviews of one id each: two files of one name in two folders are two interviews. */
function withOwnIds(interviews: readonly Interview[]): Interview[] {
  const taken = new Set<string>();
  return interviews.map((interview) => {
    let { id } = interview;
    for (let copy = 2; taken.has(id); copy++) id = `${interview.id}-${copy}`;
    taken.add(id);
    return { ...interview, id };
  });
}

function withDetails({ interview, labels }: LabelledInterview, path: string): LabelledInterview {
  const read = readDetails(parseJson(path, readText(path)));
  if (!read.ok) throw new Error(`${path} holds no details of an interview: ${read.reason}`);
  const described = describedInterview(interview, read.details, labels);
  if (typeof described === "string") throw new Error(`${path}: ${described}`);
  return { interview: described, labels };
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${path} looks like JSON, but is broken.`);
  }
}
