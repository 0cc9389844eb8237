import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readInterview } from "../interview-schema.ts";
import { proposedForms } from "../other-forms.ts";
import { parseTranscript } from "../reading/parse-transcript.ts";
import {
  giveTurn,
  giveTurnToAnother,
  joinTurn,
  leaveOutParagraph,
  leaveOutTurn,
  mergeSpeakers,
  renameSpeaker,
  setForms,
  setLanguage,
  setRole,
  splitTurn,
} from "./draft-corrections.ts";
import { draftOfTranscript } from "./draft-of-transcript.ts";
import { draftOfInterview, type InterviewDraft, interviewOfDraft } from "./interview-draft.ts";

const TEXT = `The lock keeper's year
A talk at the harbour

Nora Whitfield: Where did it begin?
Tom Ashby: On a barge, with two goats and a stove.
It was a cold spring.
Who paid for the stove?
Nora Whitfield: And then?
Tom Ashby: Then came the winter.
T: Nobody left.
Nora Whitfield: Thank you.
Tom Ashby: Thank you for coming out here.
Copyright 2025. All rights reserved.`;

function read(text: string): InterviewDraft {
  const transcript = parseTranscript(text);
  if (!transcript.ok) throw new Error(transcript.problem);
  return draftOfTranscript(transcript, "own-1");
}

const DRAFT = read(TEXT);

const allWords = ({ turns, renditions }: InterviewDraft): string[][] =>
  renditions.map((_, index) =>
    turns.flatMap(({ spoken }) => (spoken[index] ?? []).map(({ paragraph }) => paragraph.original)),
  );

const keptWords = ({ turns, renditions }: InterviewDraft): string[][] =>
  renditions.map((_, index) =>
    turns.flatMap(({ spoken, isLeftOut }) =>
      isLeftOut
        ? []
        : (spoken[index] ?? []).flatMap((one) => (one.isLeftOut ? [] : [one.paragraph.original])),
    ),
  );

const speakerCalled = (draft: InterviewDraft, label: string): string =>
  draft.speakers.find((speaker) => speaker.label === label)?.id ?? "";

describe("a draft", () => {
  it("keeps the lines, and what was left out of the words, to be taken back", () => {
    const [preface, first] = DRAFT.turns;
    expect(preface).toMatchObject({ isLeftOut: true, speaker: null });
    expect(first?.line).toBe(4);
    expect(DRAFT.turns[2]?.spoken[0]?.map(({ line }) => line)).toEqual([5, 6, 7]);
    const last = DRAFT.turns.at(-1)?.spoken[0]?.at(-1);
    expect(last).toMatchObject({ isLeftOut: true, line: 13 });
    expect(interviewOfDraft(DRAFT)?.renditions[0]?.turns.at(-1)?.paragraphs).toHaveLength(1);
  });

  it("is named by its speakers until it has a title", () => {
    expect(interviewOfDraft(DRAFT)?.title).toMatch(/^Nora Whitfield · Tom Ashby/);
    expect(interviewOfDraft({ ...DRAFT, title: " The keeper " })?.title).toBe("The keeper");
  });

  it("gives no page a name of one character, nor a label that names nobody", () => {
    const draft = read("问：从哪里开始？\n答：从一条船开始。\n问：后来呢？\n答：后来是冬天。");
    expect(interviewOfDraft(draft)?.speakers.map(({ name, names }) => [name, names])).toEqual([
      ["问", []],
      ["答", []],
    ]);
    const [, answers] = draft.speakers;
    const named = renameSpeaker(draft, answers?.id ?? "", "林");
    expect(interviewOfDraft(named)?.speakers[1]).toMatchObject({ name: "林", names: [] });
    const whole = setForms(renameSpeaker(draft, answers?.id ?? "", "林远山"), answers?.id ?? "", [
      "林",
      "林工",
    ]);
    expect(interviewOfDraft(whole)?.speakers[1]?.names).toEqual(["林远山", "林工"]);
  });

  it("lets nothing be added of which all is left out", () => {
    const none = DRAFT.turns.reduce((draft, { id }) => leaveOutTurn(draft, id, true), DRAFT);
    expect(interviewOfDraft(none)).toBeNull();
  });

  it("drops a speaker of whom all turns are left out, so that the name wakes no page", () => {
    const nora = speakerCalled(DRAFT, "Nora Whitfield");
    const without = DRAFT.turns
      .filter(({ speaker }) => speaker === nora)
      .reduce((draft, { id }) => leaveOutTurn(draft, id, true), DRAFT);
    expect(interviewOfDraft(without)?.speakers.map(({ name }) => name)).not.toContain("Nora Whitfield");
  });

  it("of an interview that is there gives it back as it was", () => {
    const interview = interviewOfDraft(DRAFT);
    if (interview === null) throw new Error("Nothing is left.");
    expect(interviewOfDraft(draftOfInterview(interview))).toEqual(interview);
  });

  it("has its script where the language has one", () => {
    expect(setLanguage(DRAFT, 0, "zh-Hant-HK").renditions[0]).toMatchObject({ script: "hk" });
    expect(setLanguage(DRAFT, 0, "fr").renditions[0]).toMatchObject({ language: "fr", script: "none" });
  });
});

describe("corrections", () => {
  it("give the turns of one to the other where two are one, with all forms of the name", () => {
    const two = giveTurnToAnother(DRAFT, DRAFT.turns[1]?.id ?? 0, "Somebody");
    const somebody = speakerCalled(two, "Somebody");
    const named = setForms(renameSpeaker(two, somebody, "N. Whitfield"), somebody, ["Whitfield"]);
    const nora = speakerCalled(named, "Nora Whitfield");
    const merged = mergeSpeakers(named, somebody, nora);
    expect(merged.speakers.find(({ id }) => id === nora)?.forms).toEqual(["N. Whitfield", "Whitfield"]);
    expect(merged.turns.map(({ speaker }) => speaker)).toEqual(DRAFT.turns.map(({ speaker }) => speaker));
  });

  it("make a turn of a paragraph that somebody else says", () => {
    const turn = DRAFT.turns[2];
    const split = splitTurn(DRAFT, turn?.id ?? 0, 2);
    const made = split.turns[3];
    expect(made).toMatchObject({ line: 7, speaker: turn?.speaker });
    const given = giveTurn(split, made?.id ?? 0, speakerCalled(split, "Nora Whitfield"));
    const interview = interviewOfDraft(given);
    expect(interview?.renditions[0]?.turns[2]?.paragraphs[0]?.text).toBe("Who paid for the stove?");
    expect(interview?.renditions[0]?.turns.map(({ number }) => number)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].slice(0, interview?.renditions[0]?.turns.length),
    );
  });

  it("change nothing for a speaker or turn that is not there", () => {
    expect(giveTurn(DRAFT, 3, "nobody")).toBe(DRAFT);
    expect(mergeSpeakers(DRAFT, "speaker-1", "nobody")).toBe(DRAFT);
    expect(splitTurn(DRAFT, 999, 1).turns).toEqual(DRAFT.turns);
  });

  const correction = fc.record({
    kind: fc.constantFrom("rename", "merge", "give", "another", "out", "paragraph", "split", "join", "role"),
    one: fc.nat(12),
    other: fc.nat(12),
    flag: fc.boolean(),
    name: fc.string({ maxLength: 8 }),
  });

  const corrected = (
    draft: InterviewDraft,
    {
      kind,
      one,
      other,
      flag,
      name,
    }: { kind: string; one: number; other: number; flag: boolean; name: string },
  ): InterviewDraft => {
    const speaker = draft.speakers[one % draft.speakers.length]?.id ?? "";
    const second = draft.speakers[other % draft.speakers.length]?.id ?? "";
    const turn = draft.turns[one % draft.turns.length]?.id ?? 0;
    if (kind === "rename") return renameSpeaker(draft, speaker, name);
    if (kind === "merge") return mergeSpeakers(draft, speaker, second);
    if (kind === "give") return giveTurn(draft, turn, second);
    if (kind === "another") return giveTurnToAnother(draft, turn, "Somebody");
    if (kind === "out") return leaveOutTurn(draft, turn, flag);
    if (kind === "paragraph") return leaveOutParagraph(draft, turn, 0, other, flag);
    if (kind === "split") return splitTurn(draft, turn, other);
    if (kind === "join") return joinTurn(draft, turn);
    return setRole(draft, speaker, flag ? "other" : "guest");
  };

  const bilingual = read(
    ["潮水什么时候回来？", "六点，和往年一样。", "谁看着闸门？", "我和我兄弟。", "冬天呢？", "冬天我们修船。"]
      .map(
        (words, at) =>
          `${at % 2 === 0 ? "记者" : "林远山"}：${words}\n${at % 2 === 0 ? "When does it come back?" : "As in other years, I think."}`,
      )
      .join("\n"),
  );

  it("are tried on a transcript in two languages too", () => {
    expect(bilingual.renditions).toHaveLength(2);
  });

  it.each([
    ["in one language", DRAFT],
    ["in two languages", bilingual],
  ])("lose no word and keep the order, %s", (_, start) => {
    fc.assert(
      fc.property(fc.array(correction, { maxLength: 30 }), (corrections) => {
        const draft = corrections.reduce(corrected, start);
        expect(allWords(draft)).toEqual(allWords(start));
        expect(new Set(draft.turns.map(({ id }) => id)).size).toBe(draft.turns.length);
        const interview = interviewOfDraft(draft);
        if (interview === null) return;
        expect(readInterview(interview).ok).toBe(true);
        const words = interview.renditions.map(({ turns }) =>
          turns.flatMap(({ paragraphs }) => paragraphs.map(({ original }) => original)),
        );
        expect(words).toEqual(keptWords(draft));
      }),
    );
  });
});

describe("other forms of a name", () => {
  it("are proposed from what the library knows of the same person in any script", () => {
    const interview = interviewOfDraft(DRAFT);
    if (interview === null) throw new Error("Nothing is left.");
    const [speaker] = interview.speakers;
    if (speaker === undefined) throw new Error("Nobody speaks.");
    const library = [
      {
        ...interview,
        speakers: [{ ...speaker, names: ["馬克·祖克柏", "祖克柏", "扎克伯格", "Zuckerberg"] }],
      },
    ];
    expect(proposedForms({ name: "马克·祖克柏", forms: ["Zuckerberg"] }, library)).toEqual([
      "祖克柏",
      "扎克伯格",
    ]);
    expect(proposedForms({ name: "Ruth Calder", forms: [] }, [])).toEqual(["Calder"]);
    expect(proposedForms({ name: "", forms: [] }, library)).toEqual([]);
  });
});
