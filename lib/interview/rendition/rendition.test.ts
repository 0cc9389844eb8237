import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinTurn, leaveOutTurn, setTranslation, splitTurn } from "../draft/draft-corrections.ts";
import { draftOfTranscript } from "../draft/draft-of-transcript.ts";
import { draftOfInterview, interviewOfDraft } from "../draft/interview-draft.ts";
import type { Interview } from "../interview.ts";
import { readInterview } from "../interview-schema.ts";
import { parseTranscript } from "../reading/parse-transcript.ts";
import { compare } from "./compared-turns.ts";
import {
  agrees,
  giveTurnTo,
  identify,
  proposedSpeakers,
  type RenditionDraft,
  withAddedRenditions,
  withoutRendition,
  withRendition,
} from "./rendition-draft.ts";

const ENGLISH = `Nora Whitfield [00:00:03]: When did the harbour close?
Tom Ashby [00:00:20]: In 1987. The Meridian Company had 240 boats here.
Nora Whitfield [00:01:10]: And who stayed?
Tom Ashby [00:01:20]: Eleven families. My brother went to Lisbon.
Nora Whitfield [00:02:00]: What did Meridian pay?
Tom Ashby [00:02:08]: About 45 percent of what we had asked, and 12 million later.
Nora Whitfield [00:03:00]: Was the Lisbon office any help?
Tom Ashby [00:03:10]: For 18 months, yes.
Nora Whitfield [00:04:00]: Would you do it again in 2030?
Tom Ashby [00:04:10]: Ask me in 2030.`;

const CHINESE = `诺拉：港口是什么时候关闭的？
汤姆：1987年。Meridian公司当时在这里有240条船。
诺拉：谁留下来了？
汤姆：十一户人家。我兄弟去了里斯本。
诺拉：Meridian赔了多少？
汤姆：大约是我们要求的45%，后来又给了1200万。
诺拉：里斯本的办事处帮上忙了吗？
汤姆：头18个月帮上了。
诺拉：到2030年您还会这么做吗？
汤姆：2030年再来问我吧。`;

const OTHER_INTERVIEW = `诺拉：您为什么在1999年搬到山里？
汤姆：因为Carver学校只有30个学生，我想教书。
诺拉：Carver是谁？
汤姆：一位捐了65万的地质学家，他在1972年发现了这里的锌矿。
诺拉：后来呢？
汤姆：2004年学校翻新，花了88万，Halden基金会出了一半。
诺拉：Halden现在还在吗？
汤姆：在，他们有14个人。
诺拉：您打算2041年退休？
汤姆：那时候我就77岁了。`;

function draftOf(text: string) {
  const transcript = parseTranscript(text);
  if (!transcript.ok) throw new Error(transcript.problem);
  return draftOfTranscript(transcript, "own-1");
}

function interviewOf(text: string): Interview {
  const interview = interviewOfDraft(draftOf(text));
  if (interview === null) throw new Error("Nothing is left.");
  return interview;
}

const INTERVIEW = interviewOf(ENGLISH);

function added(text: string, interview = INTERVIEW): RenditionDraft {
  const draft = draftOf(text);
  return { draft, speakers: proposedSpeakers(interview, draft) };
}

const idOf = (draft: RenditionDraft, label: string): string =>
  draft.draft.speakers.find((one) => one.label === label)?.id ?? "";
const turnOf = (draft: RenditionDraft, at: number): number => draft.draft.turns[at]?.id ?? -1;
const withoutLines = (text: string, ...lines: number[]): string =>
  text
    .split("\n")
    .filter((_, at) => !lines.includes(at))
    .join("\n");

describe("another rendition of an interview", () => {
  it("is added where each turn has the same speaker, whose names are in other letters", () => {
    const chinese = added(CHINESE);
    expect(compare(INTERVIEW, chinese)).toMatchObject({ agrees: true, mayBeAnother: false });
    const translated = {
      ...chinese,
      draft: setTranslation(chinese.draft, 0, { from: "en", by: "Lin" }),
    };
    const both = withAddedRenditions(INTERVIEW, translated);
    expect(both?.renditions.map(({ id, language, translation }) => [id, language, translation])).toEqual([
      ["transcript", "en", null],
      ["zh-Hans", "zh-Hans", { from: "en", by: "Lin" }],
    ]);
    expect(both?.speakers.map(({ name, names }) => [name, names])).toEqual([
      ["Nora Whitfield", ["Nora Whitfield", "诺拉"]],
      ["Tom Ashby", ["Tom Ashby", "汤姆"]],
    ]);
    const turn = both?.renditions[1]?.turns[1];
    expect(turn).toMatchObject({ number: 2, speaker: INTERVIEW.renditions[0]?.turns[1]?.speaker, start: 20 });
    expect(turn?.paragraphs[0]?.text).toContain("240条船");
    expect(readInterview(JSON.parse(JSON.stringify(both)))).toEqual({ ok: true, interview: both });
  });

  it("tells who somebody is of whom the interview has no name", () => {
    const asked = interviewOf(ENGLISH.replaceAll("Nora Whitfield", "Q").replaceAll("Tom Ashby", "A"));
    const both = withAddedRenditions(asked, added(CHINESE, asked));
    expect(both?.speakers.map(({ name, names }) => [name, names])).toEqual([
      ["Q", ["诺拉"]],
      ["A", ["汤姆"]],
    ]);
    const unnamed = added(CHINESE.replaceAll("诺拉", "问").replaceAll("汤姆", "答"));
    expect(withAddedRenditions(INTERVIEW, unnamed)?.speakers).toEqual(INTERVIEW.speakers);
  });

  it("is edited, as any interview, without losing the other one", () => {
    const both = withAddedRenditions(INTERVIEW, added(CHINESE));
    if (both === null) throw new Error("The two do not agree.");
    expect(interviewOfDraft(draftOfInterview(both))).toEqual(both);
  });

  it("knows people by their names, by their places, by their part, or not at all", () => {
    const english = added(ENGLISH.replaceAll("Nora Whitfield", "WHITFIELD, NORA"));
    expect(Object.values(english.speakers)).toHaveLength(2);
    const shorter = added(withoutLines(CHINESE, 0));
    expect(Object.keys(shorter.speakers)).toHaveLength(2);
    const [nora, tom] = INTERVIEW.speakers.map(({ id }) => id);
    expect(shorter.speakers[idOf(shorter, "诺拉")]).toBe(nora);
    expect(shorter.speakers[idOf(shorter, "汤姆")]).toBe(tom);
    const three = added(CHINESE.replace("诺拉：后", "观众：后").replace("诺拉：谁", "观众甲：谁"));
    expect(agrees(INTERVIEW, three)).toBe(false);
  });

  it("is not added where somebody is not known, or is somebody else", () => {
    const chinese = added(CHINESE);
    const unknown = identify(chinese, idOf(chinese, "诺拉"), "");
    expect(withAddedRenditions(INTERVIEW, unknown)).toBeNull();
    expect(compare(INTERVIEW, unknown).turns.filter(({ isApart }) => isApart)).toHaveLength(5);
    const [nora] = INTERVIEW.speakers;
    const wrong = giveTurnTo(chinese, turnOf(chinese, 3), nora ?? null);
    expect(withAddedRenditions(INTERVIEW, wrong)).toBeNull();
    expect(
      compare(INTERVIEW, wrong)
        .turns.map(({ isApart }) => isApart)
        .indexOf(true),
    ).toBe(3);
    const right = giveTurnTo(wrong, turnOf(wrong, 3), INTERVIEW.speakers[1] ?? null);
    expect(withAddedRenditions(INTERVIEW, right)).not.toBeNull();
  });

  it("shows a missing turn where it is missing, though speakers alternate", () => {
    const chinese = added(withoutLines(CHINESE, 4, 5));
    const { turns, ...comparison } = compare(INTERVIEW, chinese);
    expect(comparison).toEqual({ agrees: false, mayBeAnother: false });
    expect(turns.flatMap(({ here }, at) => (here === null ? [at] : []))).toEqual([4, 5]);
  });

  it("agrees when turns that were cut otherwise are joined and split", () => {
    const cut = CHINESE.replace("Meridian公司", "\n汤姆：Meridian公司").replace(
      "\n诺拉：Meridian赔",
      "\nMeridian赔",
    );
    const apart = added(cut);
    expect(agrees(INTERVIEW, apart)).toBe(false);
    const joined = { ...apart, draft: joinTurn(apart.draft, turnOf(apart, 2)) };
    const long = joined.draft.turns.findIndex(({ spoken }) =>
      spoken[0]?.some(({ paragraph }) => paragraph.text.startsWith("Meridian赔")),
    );
    const split = { ...joined, draft: splitTurn(joined.draft, turnOf(joined, long), 1) };
    const given = giveTurnTo(split, turnOf(split, long + 1), INTERVIEW.speakers[0] ?? null);
    expect(compare(INTERVIEW, given).agrees).toBe(true);
  });

  it("leaves out what the person leaves out", () => {
    const more = added(`${CHINESE}\n诺拉：谢谢您。`);
    expect(agrees(INTERVIEW, more)).toBe(false);
    const less = { ...more, draft: leaveOutTurn(more.draft, turnOf(more, 10), true) };
    expect(agrees(INTERVIEW, less)).toBe(true);
  });

  it("may be of another interview where turns with numbers and names share none", () => {
    const other = compare(INTERVIEW, added(OTHER_INTERVIEW));
    expect(other).toMatchObject({ agrees: true, mayBeAnother: true });
    const bare = CHINESE.replaceAll(/[A-Za-z\d%]+/gu, "好");
    expect(compare(INTERVIEW, added(bare)).mayBeAnother).toBe(false);
  });

  it("is removed, and put back where it stood, unless turns were changed meanwhile", () => {
    const both = withAddedRenditions(INTERVIEW, added(CHINESE));
    const [first, second] = both?.renditions ?? [];
    if (both === null || first === undefined || second === undefined) throw new Error("There are no two.");
    const without = withoutRendition(both, first.id);
    expect(without?.renditions).toEqual([second]);
    expect(withRendition(without ?? both, first, 0)).toEqual(both);
    expect(withoutRendition(without ?? both, second.id)).toBeNull();
    expect(withRendition(both, first, 0)).toBeNull();
    const shorter = { ...INTERVIEW, renditions: [{ ...second, turns: second.turns.slice(0, 3) }] };
    expect(withRendition(shorter, first, 0)).toBeNull();
  });

  it("shows every turn of both sides once and in order, whatever is missing", () => {
    const lines = CHINESE.split("\n");
    fc.assert(
      fc.property(fc.subarray(lines, { minLength: 4 }), (some) => {
        const transcript = parseTranscript(some.join("\n"));
        if (!transcript.ok) return;
        const draft = draftOfTranscript(transcript, "own-1");
        const { turns } = compare(INTERVIEW, { draft, speakers: proposedSpeakers(INTERVIEW, draft) });
        expect(turns.flatMap(({ there }) => there?.number ?? [])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
        expect(turns.flatMap(({ here }) => here?.id ?? [])).toEqual(draft.turns.map(({ id }) => id));
      }),
    );
  });
});
