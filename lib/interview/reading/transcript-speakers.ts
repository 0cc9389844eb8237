import { endsWithQuestion } from "../question.ts";
import { rolesOf, type Voice } from "../roles.ts";
import { type CastMember, castMember } from "./cast.ts";
import type { DraftTurn } from "./draft-turn.ts";
import { isNameGloss, keyOf, type LabelMeaning } from "./labels/label-meaning.ts";
import type { TranscriptSpeaker } from "./parse-transcript.ts";
import { aliasIn } from "./same-speaker.ts";

/** A speaker with the key of the labels in the draft. */
export interface KeyedSpeaker {
  readonly key: string;
  readonly speaker: TranscriptSpeaker;
}

interface Heard {
  readonly label: string;
  readonly names: Set<string>;
  readonly meanings: Map<string, LabelMeaning>;
  /** Those that were looked at: labels of the same words have the same one. */
  readonly heard: Set<LabelMeaning>;
  readonly lengths: number[];
  questions: number;
  opens: boolean;
  readonly between: Map<string, number>;
}

function hear(turns: readonly DraftTurn[], same: ReadonlyMap<string, string>): Map<string, Heard> {
  const heard = new Map<string, Heard>();
  for (const { key, label, gloss, meaning } of turns) {
    const speaker = same.get(key) ?? key;
    const known: Heard = heard.get(speaker) ?? {
      label,
      names: new Set(),
      meanings: new Map(),
      heard: new Set(),
      lengths: [],
      questions: 0,
      opens: heard.size === 0,
      between: new Map(),
    };
    heard.set(speaker, known);
    if (meaning !== null && !known.heard.has(meaning)) {
      known.heard.add(meaning);
      known.meanings.set(`${meaning.key} ${meaning.role}`, meaning);
    }
    if (meaning?.isNamed) known.names.add(meaning.name);
    if (!meaning?.isNamed || !isNameGloss(gloss)) continue;
    const alias = aliasIn(gloss);
    if (keyOf(alias).length > 1) known.names.add(alias);
  }
  return heard;
}

/**
 * Who speaks in a transcript, in the order of appearance, with names and roles.
 * @param same of the keys that are other speakers' in another language, whose they are
 * @param measured the turns by which roles are told: those of one language
 * @param cast who takes part, as the transcript says above the turns: names and roles that need not be guessed
 */
export function speakersOf(
  turns: readonly DraftTurn[],
  same: ReadonlyMap<string, string>,
  measured: readonly DraftTurn[],
  cast: readonly CastMember[],
): KeyedSpeaker[] {
  const heard = hear(turns, same);
  for (const { key, paragraphs } of measured) {
    const known = heard.get(same.get(key) ?? key);
    if (known === undefined || paragraphs.length === 0) continue;
    known.lengths.push(paragraphs.reduce((sum, { text }) => sum + text.length, 0));
    if (endsWithQuestion(paragraphs.at(-1)?.text ?? "")) known.questions++;
  }
  const keys = measured.map(({ key }) => same.get(key) ?? key);
  for (const [index, key] of keys.entries()) {
    // At the end nobody need answer, nor at the beginning have said anything before.
    const [before = keys[index + 1], behind = keys[index - 1]] = [keys[index - 1], keys[index + 1]];
    const between = heard.get(key)?.between;
    if (before !== undefined && before === behind) between?.set(before, (between.get(before) ?? 0) + 1);
  }
  const roles = rolesOf(
    [...heard].map(
      ([key, { meanings, ...voice }]): Voice => ({ key, ...voice, meanings: [...meanings.values()] }),
    ),
  );
  return [...heard].map(([key, { label, names }], index) => {
    const member = castMember(label, cast);
    if (member !== null && keyOf(member.name).length > 1) {
      // The full name first; what the transcript calls them is another form of it.
      const forms = [member.name, ...names];
      names.clear();
      for (const form of forms) names.add(form);
    }
    const [name = label] = names;
    const role = member?.role ?? roles.get(key) ?? "guest";
    return { key, speaker: { id: `speaker-${index + 1}`, label, name, names: [...names], role } };
  });
}
