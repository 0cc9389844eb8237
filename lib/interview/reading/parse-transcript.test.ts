import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTranscript } from "./parse-transcript.ts";

const document = readFileSync(join(import.meta.dirname, "../bundled/zuckerberg-titv-2025.txt"), "utf8");

function parsed(text: string) {
  const result = parseTranscript(text);
  if (!result.ok) throw new Error(result.problem);
  return result;
}

describe("the bundled document", () => {
  const { speakers, turns, preface } = parsed(document);
  const text = (number: number) => turns[number - 1]?.paragraphs.map((paragraph) => paragraph.text) ?? [];

  it("comes out as 19 turns, 10 of the interviewer and 9 of the guest", () => {
    expect(turns.map((turn) => turn.number)).toEqual(Array.from({ length: 19 }, (_, index) => index + 1));
    expect(turns.filter((turn) => turn.speaker === "speaker-1")).toHaveLength(10);
    expect(turns.filter((turn) => turn.speaker === "speaker-2")).toHaveLength(9);
    expect(speakers.map((speaker) => [speaker.name, speaker.role])).toEqual([
      ["傑西卡·萊辛", "interviewer"],
      ["馬克·扎克伯格", "guest"],
    ]);
  });

  it("knows the names by their gloss as well", () => {
    expect(speakers[1]?.names).toEqual(["馬克·扎克伯格", "Mark Zuckerberg"]);
  });

  it("keeps the article before the first speaker apart", () => {
    expect(preface.startsWith("近日,Meta創始人")).toBe(true);
    expect(preface.endsWith("建設最強大的團隊。」")).toBe(true);
  });

  it("goes on with the turn where a paragraph has a colon and no speaker", () => {
    expect(text(4)[1]?.startsWith("現在業內有個大辯論:好吧")).toBe(true);
    expect(text(16)[3]?.startsWith("有人給我打過一個比方:這就像蓋房子")).toBe(true);
  });

  it("lets the guest laugh on the interviewer's line", () => {
    expect(text(11).at(-1)).toBe("所以,您喜歡泰坦(Titans),現在我們有了亥伯龍(Hyperion)等等。");
    expect(text(12)).toEqual(["(笑)"]);
  });

  it("cleans the ticker and the editor's bracket from the display text alone", () => {
    expect(text(7)[0]).toContain("您有微軟、OpenAI");
    expect(turns[6]?.paragraphs[0]?.original).toContain("$微軟 (MSFT.US)$");
    expect(text(1)[0]).toContain("今天早上,有消息稱");
  });

  it("reads the same with full-width colons and other line ends", () => {
    const wide = parsed(document.replaceAll(":", "：").replaceAll("\n", "\r\n"));
    expect(wide.turns.map((turn) => [turn.speaker, turn.paragraphs.length])).toEqual(
      turns.map((turn) => [turn.speaker, turn.paragraphs.length]),
    );
  });
});

describe("other transcripts", () => {
  it("reads times, bold names and questions and answers", () => {
    const { turns, speakers } = parsed(
      "[00:01] **Ann Lee:** How are you?\n\nFine weather.\n[00:05] **Bo Chen:** Well. Note: I slept.\n[00:09] **Ann Lee:** Why?",
    );
    expect(turns.map((turn) => turn.paragraphs.map((paragraph) => paragraph.text))).toEqual([
      ["How are you?", "Fine weather."],
      ["Well. Note: I slept."],
      ["Why?"],
    ]);
    expect(speakers.map((speaker) => speaker.role)).toEqual(["interviewer", "guest"]);
  });

  it("does not take a web address or a time for a speaker", () => {
    const { turns } = parsed(
      "A: hello?\nhttps://example.com/: see\nhttps://example.com/: see\nB: yes\nA: 12:30?\nB: no",
    );
    expect(turns).toHaveLength(4);
  });

  it("says why a text is no transcript", () => {
    expect(parseTranscript(" \n ")).toEqual({ ok: false, problem: "empty" });
    expect(parseTranscript("Just prose.\nMore prose.")).toEqual({ ok: false, problem: "no-speakers" });
    expect(parseTranscript("A: one\nA: two")).toEqual({ ok: false, problem: "one-speaker" });
    expect(parseTranscript("x".repeat(2_000_001))).toEqual({ ok: false, problem: "too-long" });
  });

  it("throws on no input", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("甲:", "乙：", "「", "(", "$微軟 (X)$", "[有]", "\n", "字", "。")),
        (parts) => {
          parseTranscript(parts.join(""));
        },
      ),
    );
  });
});
