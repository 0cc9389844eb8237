import { fold } from "../../chinese/fold.ts";
import type { Interview, Speaker } from "../../interview/interview.ts";

/** Verbs with which journalists hand on what somebody said, in Chinese and English. */
const SPEECH_VERBS = [
  "表示",
  "指出",
  "認為",
  "認爲",
  "说",
  "稱",
  "透露",
  "坦言",
  "強調",
  "提到",
  "提及",
  "解釋",
  "補充",
  "直言",
  "形容",
  "預測",
  "預言",
  "相信",
  "承認",
  "談到",
  "談及",
  "談起",
  "聊到",
  "回答",
  "回應",
  "告訴",
  "主張",
  "感嘆",
  "比喻",
  "自認",
  "估計",
  "預計",
  "期望",
  "看好",
  "點出",
  "說明",
  "證實",
  "反問",
  "打趣",
  "笑言",
  "慨嘆",
  "斷言",
  "宣稱",
  "聲稱",
  "描述",
  "介紹",
  "重申",
  "呼籲",
  "分享",
  "吐露",
  "道出",
  "講",
  "喊話",
  "深信",
  "覺得",
  "明言",
  "所言",
  "引述",
  "看來",
  "眼中",
  "口中",
  "said",
  "says",
  "told",
  "explained",
  "added",
  "argued",
  "believes",
  "acknowledged",
  "noted",
  "described",
].map(fold);

/** Verbs of questions: what follows is the interviewer's. */
const QUESTION_VERBS = [
  "被問",
  "問到",
  "問及",
  "問道",
  "提問",
  "追問",
  "詢問",
  "問他",
  "問祖",
  "問扎",
  "asked",
].map(fold);

/** Who asks, where the interviewer is not named, and what he or she is then said to do. */
const ASKER = ["主持人", "主持", "記者", "採訪者", "訪問者"].map(fold);
const ASKS = new RegExp(`[${fold("問指提笑追")}]`, "u");

/** 「談到人才的價格」 says what is talked about, and nothing about it. */
const TOPIC = new RegExp(
  `^.{0,6}(?:${["談到", "談及", "談起", "聊到", "聊及", "說到", "提及", "至於", "關於", "對於", "針對", "對", "就"].map(fold).join("|")})`,
  "u",
);

/** Whether words only name a topic. @param words folded */
export const namesTopic = (words: string): boolean => TOPIC.test(words);

/** Verbs that open indirect speech within a clause: what follows is the statement itself. */
const OPENING_VERBS = [
  "表示",
  "指出",
  "認為",
  "認爲",
  "回應",
  "坦言",
  "強調",
  "透露",
  "直言",
  "相信",
  "解釋",
  "補充",
  "承認",
  "預測",
  "預計",
  "稱",
  "說",
  "提到",
  "重申",
  "覺得",
  "主張",
  "估計",
  "深信",
  "明言",
  "形容",
  "宣稱",
  "聲稱",
  "斷言",
  "追問",
  "問道",
  "反問",
  "說明",
  "想問",
].map(fold);
/** What may stand behind such a verb: 解釋說, 提到過. */
const AFTER_VERB = ["道", "說", "稱", "到", "過", "了", "著"].map(fold);

/**
 * The start of a sentence that only says who says it: a few words, the verb, and the mark behind it. Before it
 * may stand a connective of its own: 「因此,他說,」.
 */
const OPENING = new RegExp(
  `^(?:[^,.;!?:"]{0,6},)?[^,.;!?:"]{0,22}?(?:${OPENING_VERBS.sort((one, other) => other.length - one.length).join("|")})(?:${AFTER_VERB.join("|")})?[:,]?`,
  "u",
);

/** 我認爲 and 有人認爲 belong to the statement: nobody hands it on with them. */
const OWN_OPINION = new RegExp(["我", "有人", "外界", "人們", "大家", "業界"].map(fold).join("|"), "u");

/** Shorter remainders are no statement. */
const SHORTEST_STATEMENT = 5;
/** How far before a passage an attribution still reaches: about two sentences. */
const REACH = 70;
/** How far behind a quotation 「…」他說 reaches. */
const REACH_BEHIND = 24;

/**
 * How many units at the start of a clause only say that somebody says something: 「扎克伯格認爲」.
 * @param clause folded to the same length
 */
export function attributionLength(clause: string): number {
  if (QUESTION_VERBS.some((verb) => clause.includes(verb))) return 0;
  const match = OPENING.exec(clause);
  if (match === null || OWN_OPINION.test(match[0])) return 0;
  return clause.length - match[0].length >= SHORTEST_STATEMENT ? match[0].length : 0;
}

/** How far before a quotation the verb stands that opens it: 「扎克伯格談到強化學習時說:」. */
const VERB_BEFORE_QUOTATION = 4;

/** Whether words that end here only open a quotation. @param folded the page's text, folded to the same length */
export function opensQuotation(folded: string, end: number): boolean {
  const behind = folded.slice(end, end + VERB_BEFORE_QUOTATION);
  const before = folded.slice(Math.max(0, end - VERB_BEFORE_QUOTATION), end);
  return /^\s*[:,]\s*"/u.test(behind) && SPEECH_VERBS.some((verb) => before.includes(verb));
}

/** Between a name and the quotation that it opens stand a verb and a few words: 「扎克伯格在訪談中說:」. */
const OPENS_QUOTATION = 20;

/**
 * The speaker whom a page names right before a quotation as the one who says it; `null` where that is not beyond
 * doubt: nobody or several are named, or what follows may be what somebody was asked.
 * @param folded the page's text, folded to the same length
 * @param start of the quotation's words
 */
export function saidBy(folded: string, start: number, interview: Interview): Speaker | null {
  const line = folded.slice(Math.max(0, start - REACH), start);
  const clause = line
    .slice(Math.max(line.lastIndexOf("\n"), line.lastIndexOf("."), line.lastIndexOf(";")) + 1)
    .replace(/[^\p{L}\p{N}]+$/u, "");
  if (!/[:,]\s*[^\p{L}\p{N}\s]$/u.test(line) || QUESTION_VERBS.some((verb) => clause.includes(verb)))
    return null;
  const named = interview.speakers.flatMap((speaker) => {
    const ends = namesOf(speaker).flatMap((name) => {
      const at = clause.lastIndexOf(name);
      return at === -1 ? [] : [at + name.length];
    });
    return ends.length === 0 ? [] : [{ speaker, end: Math.max(...ends) }];
  });
  const [only] = named;
  if (only === undefined || named.length > 1) return null;
  const verb = clause.slice(only.end);
  return verb.length <= OPENS_QUOTATION && SPEECH_VERBS.some((known) => verb.includes(known))
    ? only.speaker
    : null;
}

/**
 * Whether a page names somebody else than a speaker of the interview right before a quotation, as the one who says
 * it: the words before it end with a verb of speech, and begin with nobody of the interview.
 * @param folded the page's text, folded to the same length
 * @param start of the quotation's words
 */
export function isSaidByOther(folded: string, start: number, interview: Interview): boolean {
  const line = folded.slice(Math.max(0, start - REACH), start);
  const opening = /([^.;!?:,"]*)[:,]?\s*"$/u.exec(line)?.[1] ?? "";
  const verb = SPEECH_VERBS.find((known) => opening.includes(known));
  if (verb === undefined) return false;
  const subject = opening.slice(0, opening.indexOf(verb)).trim();
  return subject.length >= SHORTEST_SUBJECT && !THEY.test(opening) && !namesSpeaker(opening, interview);
}

/** Fewer characters before a verb are no name. */
const SHORTEST_SUBJECT = 2;

/** Who else but a speaker of the interview is meant by a pronoun next to a passage, the passage itself must tell. */
const THEY = /[他她]/u;

const foldedNames = new WeakMap<Speaker, readonly string[]>();

/** All forms of a speaker's name, folded to compare with a page. */
function namesOf(speaker: Speaker): readonly string[] {
  const known = foldedNames.get(speaker);
  if (known !== undefined) return known;
  const names = speaker.names.filter((name) => name !== "").map(fold);
  foldedNames.set(speaker, names);
  return names;
}

/** Whether a text names a speaker of the interview. @param text folded */
export const namesSpeaker = (text: string, { speakers }: Interview): boolean =>
  speakers.some((speaker) => namesOf(speaker).some((name) => text.includes(name)));

/** In characters: 「祖克柏　認為」 has a verb within that, and is no label. */
const VERB_BEHIND_NAME = 6;

/** How long a label of a name and white space alone is, as scripts of plays have it; 0 where there is none. @param line folded */
export function bareLabelLength(line: string, { speakers }: Interview): number {
  for (const name of speakers.flatMap(namesOf)) {
    if (!line.startsWith(`${name} `)) continue;
    const length = line.length - line.slice(name.length).trimStart().length;
    const behind = line.slice(length, length + VERB_BEHIND_NAME);
    if (OWN_OPINION.test(behind) || !SPEECH_VERBS.some((verb) => behind.includes(verb))) return length;
  }
  return 0;
}

/** 他們 are others than the speaker. */
const ONE_PERSON = new RegExp(`[他她](?!${fold("們")})`, "gu");

/** Verbs of speech and of questions, the shortest first, wherever they begin. */
const ANY_VERB = new RegExp(
  `(?=(${[...SPEECH_VERBS, ...QUESTION_VERBS].sort((one, other) => one.length - other.length).join("|")}))`,
  "gu",
);

/** For each unit of a text where the verb ends that ends first of those behind it; `Infinity` where there is none. */
function verbEnds(text: string): Float64Array {
  const ends = new Float64Array(text.length + 1).fill(Number.POSITIVE_INFINITY);
  for (const match of text.matchAll(ANY_VERB)) ends[match.index] = match.index + (match[1]?.length ?? 0);
  for (let at = text.length - 1; at >= 0; at--) ends[at] = Math.min(ends[at] ?? 0, ends[at + 1] ?? 0);
  return ends;
}

/** Whether a text says of a speaker of the interview, by name or pronoun, that he or she says something. @param text folded */
export function namesASpeakerWhoSays(text: string, { speakers }: Interview): boolean {
  // For each place the end of the next verb: whoever repeats a pronoun costs one look at each.
  const ends = verbEnds(text);
  const verbFollows = (at: number): boolean => (ends[at] ?? 0) <= at + OPENS_QUOTATION;
  return (
    speakers.some((speaker) =>
      namesOf(speaker).some((name) => text.includes(name) && verbFollows(text.indexOf(name))),
    ) || [...text.matchAll(ONE_PERSON)].some(({ index }) => verbFollows(index))
  );
}

/** Units of work for looking at the words round a passage: some 20 microseconds. */
export const ATTRIBUTION_WORK = 3_000;

/** What the words round a passage say about who said it. */
export interface Attribution {
  /** A speaker of the interview, or somebody meant by a pronoun, is said to say something. */
  readonly spoken: boolean;
  /** Somebody is said to ask. */
  readonly asked: boolean;
  /** The speakers of the interview who are named, the nearest to the passage first. */
  readonly speakers: readonly Speaker[];
}

/**
 * Looks for an attribution before a passage, up to two sentences back in its paragraph, and right behind it.
 * @param folded the page's text, folded to the same length
 * @param start half-open UTF-16 range of the passage
 */
export function attributionOf(folded: string, start: number, end: number, interview: Interview): Attribution {
  const before = folded.slice(Math.max(0, start - REACH), start);
  const behind = folded.slice(end, end + REACH_BEHIND);
  const inside = folded.slice(start, Math.min(end, start + REACH_BEHIND));
  const around = [before, behind, inside];
  const has = (verbs: readonly string[]): boolean =>
    around.some((text) => verbs.some((verb) => text.includes(verb)));
  const named = interview.speakers
    .map((speaker) => ({
      speaker,
      at: Math.max(...namesOf(speaker).map((name) => before.lastIndexOf(name))),
    }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => other.at - one.at)
    .map(({ speaker }) => speaker);
  const isTheirs =
    named.length > 0 || around.some((text) => THEY.test(text) || namesSpeaker(text, interview));
  const askers = [
    ...ASKER,
    ...interview.speakers.filter(({ role }) => role === "interviewer").flatMap(namesOf),
  ];
  const someoneAsks = around.some((text) =>
    askers.some((asker) => {
      const at = text.lastIndexOf(asker);
      return at !== -1 && ASKS.test(text.slice(at + asker.length, at + asker.length + VERB_BEHIND_NAME));
    }),
  );
  return {
    spoken: isTheirs && has(SPEECH_VERBS),
    asked: someoneAsks || has(QUESTION_VERBS),
    speakers: named,
  };
}
