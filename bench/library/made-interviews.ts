import type { Interview, Speaker } from "../../lib/interview/interview.ts";
import { interviewFromTranscript } from "../../lib/interview/interview-from-transcript.ts";
import type { MatchedPage } from "../../lib/matching/matched-page.ts";
import { type MadeSentences, oneOf } from "./made-words.ts";

/** Characters of an interview. */
const LENGTH = 5_000;
const SENTENCES_IN_TURN = 4;
/** Of a second version: the sentences in which a word is another, and those that are left out. */
const CHANGED = 0.15;
const LEFT_OUT = 0.1;

/** An interview that was made up. */
export interface MadeInterview {
  readonly interview: Interview;
  /** What the guest says, sentence by sentence. */
  readonly sentences: readonly string[];
}

/** The forms of a name that was made up: in two scripts of Chinese, and two in Latin letters. */
export function madeNames(number: number): string[] {
  const han = (step: number): string => String.fromCharCode(0x4e00 + ((number * step + 977) % 9_000));
  const latin = (step: number): string => `${((number + 1) * step).toString(26).replaceAll(/\d/g, "e")}son`;
  const [given, family] = [latin(7_919), latin(104_729)].map(
    (name) => name.charAt(0).toUpperCase() + name.slice(1),
  );
  return [
    `${han(7)}${han(131)}${han(1_031)}`,
    `${han(7)}${han(131)}${han(2_063)}`,
    `${given} ${family}`,
    `${family}`,
  ];
}

const speakerOf = (id: string, number: number, role: Speaker["role"]): Speaker => {
  const names = madeNames(number);
  return { id, name: names[0] ?? "", names, role };
};

/** @param guest the number of a person */
export function interviewOf(id: string, guest: number, sentences: readonly string[]): MadeInterview {
  const speakers = [
    speakerOf("guest", guest, "guest"),
    speakerOf("host", 1_000_000 + (guest % 50), "interviewer"),
  ];
  const turns = [];
  for (let at = 0; at < sentences.length; at += SENTENCES_IN_TURN) {
    const text = sentences.slice(at, at + SENTENCES_IN_TURN).join("");
    turns.push({
      number: turns.length + 1,
      speaker: "guest",
      paragraphs: [{ original: text, text, cuts: [] }],
    });
  }
  return {
    interview: interviewFromTranscript({ id, title: id, speakers, turns, synonyms: {} }),
    sentences,
  };
}

export function madeSentencesOf(words: MadeSentences, random: () => number): string[] {
  const sentences: string[] = [];
  for (let length = 0; length < LENGTH; ) {
    const sentence = words.sentence(random);
    sentences.push(sentence);
    length += sentence.length;
  }
  return sentences;
}

/** Another version of what somebody said: a word here and there is another, and some sentences are left out. */
export const secondVersion = (
  sentences: readonly string[],
  words: MadeSentences,
  random: () => number,
): string[] =>
  sentences.flatMap((sentence) => {
    const chance = random();
    if (chance < LEFT_OUT) return [];
    if (chance > LEFT_OUT + CHANGED) return [sentence];
    const at = 2 + Math.floor(random() * 6);
    return [sentence.slice(0, at) + words.word(random) + sentence.slice(at + 2)];
  });

/** A page of which nothing goes back to any interview, with a name in each paragraph where one is given. */
export function otherPage(
  words: MadeSentences,
  name: string,
  paragraphs: number,
  random: () => number,
): MatchedPage {
  const lines = Array.from(
    { length: paragraphs },
    () => `${name}${words.sentence(random)}${words.sentence(random)}${words.sentence(random)}`,
  );
  return { title: `${name}新闻`, text: lines.join("\n") };
}

/** A page that quotes sentences of an interview, between others of its own. */
export function coveragePage(
  { sentences }: Pick<MadeInterview, "sentences">,
  name: string,
  quoted: number,
  words: MadeSentences,
  random: () => number,
): MatchedPage {
  const lines = Array.from({ length: quoted }, () => {
    const [own, theirs] = [words.sentence(random), oneOf(sentences, random)];
    return `${own}${name}表示：“${theirs}”${words.sentence(random)}`;
  });
  return { title: `${name}接受采访`, text: lines.join("\n") };
}
