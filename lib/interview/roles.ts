import type { SpeakerRole } from "./interview.ts";
import type { LabelMeaning } from "./reading/labels/label-meaning.ts";

/** What is known of how a speaker speaks. */
export interface Voice {
  readonly key: string;
  readonly meanings: readonly LabelMeaning[];
  /** Of each of their turns, in characters. */
  readonly lengths: readonly number[];
  /** Turns that end with a question. */
  readonly questions: number;
  readonly opens: boolean;
  /** By the key of another: how many of the turns have that one's before and behind. */
  readonly between: ReadonlyMap<string, number>;
}

/** Who asks in so much more of the turns than the one who answers is an interviewer. */
const ASKS_MORE = 0.25;
/** Whose turns are half as long, or less, than those of the one who answers asks, unless nothing else tells it. */
const SPEAKS_LESS = 0.5;
/** Where so many ask one person, whoever speaks between that one's turns alone asks as well. */
const LEAST_ASKERS = 2;
/** Turns are compared by the logarithm of their length; this is what a first turn counts against being the guest. */
const OPENING = 0.4;
const ASKING = 2;
/** Who neither asks nor answers by their title, and asks in so many of their turns, is one who asks. */
const INTERVIEWING = 0.5;

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[numbers.length >> 1] ?? 0;
const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);
const asking = ({ questions, lengths }: Voice): number => questions / Math.max(1, lengths.length);

/** How much speaks for the one who answers: long turns, much said in all, few questions, not the first word. */
const answering = (voice: Voice): number =>
  Math.log(median(voice.lengths) + 10) +
  Math.log(sum(voice.lengths) + 10) / 2 -
  ASKING * asking(voice) -
  (voice.opens ? OPENING : 0);

function saidRole(voice: Voice, withQuestions: boolean): SpeakerRole | null {
  for (const { role, asks } of voice.meanings) {
    if (role === "other" && asking(voice) >= INTERVIEWING) return "interviewer";
    if (role !== null) return role;
    if (asks === "question") return "interviewer";
    if (asks === "answer" && withQuestions) return "guest";
  }
  return null;
}

/**
 * Who asks and who answers: what titles say, else how long each speaks, how often a turn ends with a question, and
 * who opens. There is at least one of each where there are two speakers, and there may be several.
 * @returns the role by the key of the speaker
 */
export function rolesOf(voices: readonly Voice[]): Map<string, SpeakerRole> {
  const withQuestions = voices.some(({ meanings }) => meanings.some(({ asks }) => asks === "question"));
  const roles = new Map<string, SpeakerRole>();
  for (const voice of voices) {
    const role = saidRole(voice, withQuestions);
    if (role !== null) roles.set(voice.key, role);
  }
  const said = new Set([...roles.values()].filter((role) => role !== "other"));
  const open = voices
    .filter(({ key }) => !roles.has(key))
    .sort((one, other) => answering(other) - answering(one));
  if (said.size === 1 && open.length === 1) {
    const [voice] = open;
    if (voice !== undefined) roles.set(voice.key, said.has("guest") ? "interviewer" : "guest");
    return roles;
  }
  const guest =
    voices
      .filter(({ key }) => roles.get(key) === "guest")
      .sort((one, other) => sum(other.lengths) - sum(one.lengths))[0] ?? open[0];
  if (guest === undefined) return roles;
  roles.set(guest.key, "guest");
  for (const voice of open) {
    if (roles.has(voice.key)) continue;
    const asks = asking(voice) - asking(guest) >= ASKS_MORE;
    const speaksLess = median(voice.lengths) <= median(guest.lengths) * SPEAKS_LESS;
    roles.set(voice.key, asks || (speaksLess && !said.has("interviewer")) ? "interviewer" : "guest");
  }
  const isBetween = ({ between, lengths }: Voice): boolean =>
    (between.get(guest.key) ?? 0) >= Math.max(1, lengths.length);
  const askers = voices.filter((voice) => roles.get(voice.key) === "interviewer" && isBetween(voice)).length;
  for (const voice of open)
    if (voice !== guest && askers >= LEAST_ASKERS && isBetween(voice)) roles.set(voice.key, "interviewer");
  const least = open.at(-1);
  if (![...roles.values()].includes("interviewer") && least !== undefined && least.key !== guest.key)
    roles.set(least.key, "interviewer");
  return roles;
}
