import { detectScript } from "../../lib/chinese/script.ts";
import { LANGUAGE_TAGS, type ScriptVariant, withWording } from "../../lib/chinese/script-variant.ts";
import type { CardScript } from "../../lib/extension/stored-settings.ts";
import type { Interview, Rendition, Turn } from "../../lib/interview/interview.ts";
import { nameIn } from "../../lib/interview/name-in-letters.ts";
import { type RecordingMoment, recordingMoment } from "../../lib/interview/recording-moment.ts";
import { regionalName } from "../../lib/interview/regional-name.ts";
import { renditionAddress } from "../../lib/interview/rendition-address.ts";
import { type ChangedWords, changedWords } from "../../lib/matching/change.ts";
import type {
  Misattribution,
  Passage,
  PassageFlag,
  PassageKind,
  PassageSource,
} from "../../lib/matching/passage.ts";
import { furtherRendition } from "../library/library-address.ts";
import { type MarkedPiece, markDifferences } from "./marked-text.ts";
import { type ConvertTexts, convertAll, type ShownTexts, scriptOf } from "./shown-texts.ts";

export interface ShownSource {
  readonly turn: number;
  readonly speaker: string;
  readonly text: readonly MarkedPiece[];
  /** Turns between this source and the one before it on the card; `null` for the first. Negative: earlier. */
  readonly gap: number | null;
  /** When its turn begins in the recording; `null` where the transcript has no times. */
  readonly moment: RecordingMoment | null;
}

/** Everything that a card says, in the script in which it is shown. */
export interface CardContent {
  readonly kind: PassageKind;
  readonly flags: readonly PassageFlag[];
  readonly interview: Pick<Interview, "id" | "title" | "outlet" | "show" | "date">;
  readonly turns: number;
  readonly sources: readonly ShownSource[];
  /** What the first source answers. */
  readonly question: { readonly speaker: string; readonly text: string } | null;
  /** What is said right after the last source; empty at the end. */
  readonly following: string;
  /** In how many places the same words were said. */
  readonly places: number;
  /** The two facts of which one cannot be true, side by side; `null` unless the passage is `altered`. */
  readonly contradiction: ChangedWords | null;
  /** By their names whom the article names, and who said it; `null` unless the passage is `misattributed`. */
  readonly misattribution: Misattribution | null;
  /** The page's words; `null` where they are the same. */
  readonly article: readonly MarkedPiece[] | null;
  /** Whether the words may come from elsewhere: it is said in a word, and never that the article is wrong. */
  readonly isOnlyProbable: boolean;
  /** BCP 47, of the page's words as they are shown; empty if unknown. */
  readonly articleLanguage: string;
  readonly translation: Rendition["translation"];
  /** The `id` of the rendition that the words are from; `null` for the interview's first. */
  readonly furtherRendition: string | null;
  /** Whether the interview has other renditions as well. */
  readonly isOneOfSeveral: boolean;
  /** BCP 47: of the rendition, and of the glyphs in which it is shown. */
  readonly language: string;
  readonly shownLanguage: string;
}

/** More of what follows is read in the transcript. In characters. */
const LONGEST_FOLLOWING = 400;

/**
 * Below it, by the model of acceptance, more than one passage in five comes from elsewhere; `npm run bench -- acceptance`
 * prints how far its probabilities hold.
 */
const SURE_FROM = 0.8;

const plain = (text: string): MarkedPiece[] => [{ text, differs: false }];

function turnText(turn: Turn): string {
  return turn.paragraphs.map((paragraph) => paragraph.text).join("\n");
}

function followingText(rendition: Rendition, source: PassageSource): string {
  const paragraphs = rendition.turns[source.turn - 1]?.paragraphs ?? [];
  const rest = [
    paragraphs[source.paragraph]?.text.slice(source.end) ?? "",
    ...paragraphs.slice(source.paragraph + 1).map((paragraph) => paragraph.text),
  ];
  const text = rest
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join("\n");
  return text.length <= LONGEST_FOLLOWING ? text : `${text.slice(0, LONGEST_FOLLOWING)}…`;
}

/** Gives the names of speakers by their ids, as readers of a standard write them. */
function namesBySpeaker(
  { speakers }: Interview,
  shown: readonly string[],
  target: ScriptVariant | "original",
): (id: string | null) => string {
  const names = new Map(
    speakers.map((speaker, index) => {
      const regional = target === "original" ? null : regionalName(speaker, target);
      return [speaker.id, regional ?? shown[index] ?? speaker.name];
    }),
  );
  return (id) => names.get(id ?? "") ?? "";
}

/** Whether a guest says it, and the interviewer what stands before it. */
function isAnswer({ speaker }: PassageSource, before: Turn, { speakers }: Interview): boolean {
  const roleOf = (id: string | null) => speakers.find((one) => one.id === id)?.role;
  return roleOf(speaker) === "guest" && roleOf(before.speaker) === "interviewer";
}

/**
 * Prepares what the card of a passage says.
 * @param script in which all of it is shown; `original` leaves every text as it is
 * @returns `null` where the passage has no source in the interview
 */
export async function cardContent(
  passage: Passage,
  interview: Interview,
  script: CardScript,
  taiwanWording: boolean,
  convert: ConvertTexts,
): Promise<CardContent | null> {
  const { sources } = passage;
  const [first] = sources;
  const last = sources.at(-1);
  const rendition = interview.renditions.find(({ id }) => id === first?.rendition);
  if (first === undefined || last === undefined || rendition === undefined) return null;
  const before = rendition.turns[first.turn - 2];
  const original: ShownTexts = {
    article: passage.text,
    contradiction: passage.contradiction === null ? null : changedWords(passage.contradiction, passage),
    sources: sources.map((source) => source.text),
    question: before !== undefined && isAnswer(first, before, interview) ? turnText(before) : "",
    following: followingText(rendition, last),
    names: interview.speakers.map((speaker) => nameIn(speaker, rendition.language)),
  };
  const target = withWording(script, taiwanWording);
  const texts = target === "original" ? original : await convertAll(original, rendition, target, convert);
  const language =
    target === "original" || rendition.script === "none" ? rendition.language : LANGUAGE_TAGS[target];
  const nameOf = namesBySpeaker(interview, texts.names, rendition.script === "none" ? "original" : target);
  const { misattribution } = passage;

  const joined = texts.sources.join("");
  const marked =
    passage.kind === "verbatim" || passage.kind === "reported"
      ? null
      : markDifferences(texts.article, joined, language);
  const pieces = marked === null ? texts.sources.map(plain) : split(marked.second, texts.sources);
  return {
    kind: passage.kind,
    flags: passage.flags,
    interview,
    turns: rendition.turns.length,
    sources: sources.map((source, index) => ({
      turn: source.turn,
      speaker: nameOf(source.speaker),
      text: pieces[index] ?? [],
      gap: index === 0 ? null : source.turn - (sources[index - 1]?.turn ?? source.turn),
      moment: recordingMoment(
        renditionAddress(interview, rendition),
        rendition.turns[source.turn - 1]?.start,
      ),
    })),
    question:
      texts.question === "" || before === undefined
        ? null
        : { speaker: nameOf(before.speaker), text: texts.question },
    following: texts.following,
    contradiction: texts.contradiction,
    misattribution:
      misattribution === null
        ? null
        : { page: nameOf(misattribution.page), source: nameOf(misattribution.source) },
    places: 1 + passage.alternatives.length,
    article: passage.kind === "verbatim" ? null : (marked?.first ?? plain(texts.article)),
    isOnlyProbable: passage.score < SURE_FROM,
    articleLanguage: articleLanguage(passage.text, target),
    translation: rendition.translation,
    furtherRendition: furtherRendition(interview, rendition.id),
    isOneOfSeveral: interview.renditions.length > 1,
    language: rendition.language,
    shownLanguage: language,
  };
}

/** The tag of the page's words: of Chinese the script in which they are shown. */
function articleLanguage(text: string, target: ScriptVariant | "original"): string {
  const written = scriptOf(text);
  if (written !== null) return LANGUAGE_TAGS[target === "original" ? written : target];
  return detectScript(text).script === "none" && /\p{Script=Han}/u.test(text) ? "zh" : "";
}

/** Cuts the marked pieces of joined texts where these end. */
function split(pieces: readonly MarkedPiece[], texts: readonly string[]): MarkedPiece[][] {
  const rest = pieces.map((piece) => ({ ...piece }));
  return texts.map((text) => {
    const own: MarkedPiece[] = [];
    for (let left = text.length; left > 0; ) {
      const [piece] = rest;
      if (piece === undefined) break;
      const taken = piece.text.slice(0, left);
      own.push({ text: taken, differs: piece.differs });
      left -= taken.length;
      piece.text = piece.text.slice(taken.length);
      if (piece.text === "") rest.shift();
    }
    return own;
  });
}
