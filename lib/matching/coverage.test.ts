import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bundledInterviews } from "../../tooling/interviews.ts";
import { pageFromHtml } from "../../tooling/page-from-html.ts";
import { changedWords } from "./change.ts";
import { findCoverage } from "./coverage.ts";
import type { Passage } from "./passage.ts";

interface GoldRow {
  readonly text: string;
  readonly quoted: boolean;
  readonly kind: string;
  readonly sources: readonly string[];
}

const folder = join(resolve(import.meta.dirname, "../.."), "bench/frozen/develop");
const interviews = bundledInterviews();
const transcript = interviews[0]?.renditions[0]?.turns
  .flatMap((turn) => turn.paragraphs.map((paragraph) => paragraph.original))
  .join("\n");

const coverageOf = (text: string) => findCoverage({ text, title: "" }, interviews);

/** Whether two ranges overlap by at least half of the longer. */
function matches(one: readonly [number, number], other: readonly [number, number]): boolean {
  const shared = Math.min(one[1], other[1]) - Math.max(one[0], other[0]);
  return shared >= Math.max(one[1] - one[0], other[1] - other[0]) / 2;
}

function placeIn(text: string, part: string): readonly [number, number] {
  const start = text.indexOf(part);
  return [start, start + part.length];
}

function hasSources(passage: Passage, row: GoldRow): boolean {
  return row.sources.every((source) =>
    passage.sources.some((found) =>
      matches(placeIn(transcript ?? "", source), placeIn(transcript ?? "", found.text)),
    ),
  );
}

describe("the article that came with the transcript", () => {
  const page = pageFromHtml(readFileSync(join(folder, "document-article.html"), "utf8"));
  const gold: { passages: GoldRow[] } = JSON.parse(
    readFileSync(join(folder, "document-article.gold.json"), "utf8"),
  );
  const coverage = findCoverage({ text: page.text.text, title: page.title }, interviews);
  const rows = gold.passages.filter((row) => row.kind !== "term");
  const found = (row: GoldRow): Passage | undefined =>
    coverage.passages.find((passage) =>
      matches(placeIn(page.text.text, row.text), [passage.start, passage.end]),
    );

  it("is coverage", () => {
    expect(coverage.covered).toBe(true);
    expect(coverage.interview).toBe("zuckerberg-titv-2025");
    expect(coverage.repost).toBeNull();
  });

  it.each(rows.filter((row) => row.quoted))("quotes with the right sources and kind: $text", (row) => {
    const passage = found(row);
    expect(passage?.kind).toBe(row.kind);
    expect(passage !== undefined && hasSources(passage, row)).toBe(true);
  });

  it("reports what was said: at least 10 of 17 rows, each with the right sources", () => {
    const reported = rows.filter((row) => !row.quoted);
    const right = reported.filter((row) => {
      const passage = found(row);
      return passage !== undefined && passage.kind === "reported" && hasSources(passage, row);
    });
    expect(reported).toHaveLength(17);
    expect(right.length).toBeGreaterThanOrEqual(10);
  });

  it("finds the same in another width and without punctuation", () => {
    const wide = page.text.text.replaceAll(",", "，").replaceAll(":", "：").replaceAll(" ", "");
    const quoted = (text: string) =>
      coverageOf(text)
        .passages.filter((passage) => passage.quoted)
        .map(({ kind }) => kind);
    expect(quoted(wide)).toEqual(quoted(page.text.text));
  });

  it("gives passages whose text and sources are exact", () => {
    for (const passage of coverage.passages) {
      expect(page.text.text.slice(passage.start, passage.end)).toBe(passage.text);
      for (const source of passage.sources) {
        const paragraph = interviews[0]?.renditions[0]?.turns[source.turn - 1]?.paragraphs[source.paragraph];
        expect(paragraph?.text.slice(source.start, source.end)).toBe(source.text);
      }
    }
  });
});

describe("a reprint of the whole interview", () => {
  const turns = interviews[0]?.renditions[0]?.turns ?? [];
  const text = turns
    .map(
      (turn) =>
        `${turn.speaker === "lessin" ? "萊辛" : "扎克伯格"}:${turn.paragraphs.map((paragraph) => paragraph.text).join("\n")}`,
    )
    .join("\n");

  it("is told as one, its passages cut at paragraphs", () => {
    const coverage = coverageOf(text);
    expect(coverage.repost).not.toBeNull();
    expect(coverage.passages.every((passage) => !passage.text.includes("\n"))).toBe(true);
  });

  it("has one passage over the same words where it puts clauses between marks", () => {
    const { passages } = coverageOf(text.replaceAll(/([^。,\n]{6,},[^。,\n]{6,})。/gu, "「$1」。"));
    expect(passages.length).toBeGreaterThan(20);
    passages.forEach(({ start }, at) => {
      expect(passages[at - 1]?.end ?? 0).toBeLessThanOrEqual(start);
    });
  });
});

describe("a page that quotes two of the two answers of a short interview", () => {
  const short = interviews.map((interview) => ({
    ...interview,
    renditions: interview.renditions.map((rendition) => ({
      ...rendition,
      turns: rendition.turns.slice(1, 5).map((turn, at) => ({ ...turn, number: at + 1 })),
    })),
  }));
  const answers = short[0]?.renditions[0]?.turns.filter(({ speaker }) => speaker === "zuckerberg") ?? [];
  const text = answers
    .map(({ paragraphs }) => `扎克伯格對萊辛說:「${paragraphs.map((own) => own.text).join("")}」`)
    .join("\n");

  it("is no repost", () => {
    const coverage = findCoverage({ text, title: "" }, short);
    expect(answers).toHaveLength(2);
    expect(coverage.covered).toBe(true);
    expect(coverage.repost).toBeNull();
  });
});

describe("a short quotation that is word for word", () => {
  const passage = (line: string) =>
    coverageOf(
      `萊辛對扎克伯格的專訪。\n扎克伯格說:「我的觀點是,這將成爲我們生活中最重要的技術。」\n${line}`,
    ).passages.at(-1);

  it.each(["扎克伯格说“我见到了山姆，打了招呼”，没有多谈。", "扎克伯格回应称“我见到了山姆，打了招呼”。"])(
    "is one without its marks: %s",
    (line) => {
      expect(passage(line)).toMatchObject({
        text: "我见到了山姆，打了招呼",
        quoted: true,
        kind: "verbatim",
        flags: [],
      });
    },
  );

  it("has no mark at its edge where it was cut off either", () => {
    expect(passage("扎克伯格認爲“投資回報已在廣告業務中得到驗證。")?.text ?? "").not.toMatch(/^[“”]|[“”]$/u);
  });
});

describe("pages that are no coverage", () => {
  it.each([
    ["a page that only names the people", "馬克·扎克伯格與傑西卡·萊辛出席了太陽谷峰會,Meta股價當天上漲。"],
    [
      "other words of the same man",
      "扎克伯格表示:「我們會繼續開源我們的模型,因為開放的生態能讓更多開發者受益。」",
    ],
    ["nothing", ""],
  ])("%s", (_, text) => {
    expect(coverageOf(text).covered).toBe(false);
    expect(coverageOf(text).passages).toEqual([]);
  });
});

describe("a page that does not name the occasion", () => {
  /** 55 nats, 198 nats. */
  const little = "他說:「我的觀點是,這將成爲我們生活中最重要的技術。」";
  const much =
    "他說:「你知道,我認爲今年最令人興奮的是,我們開始看到模型自我改進的早期跡象,這意味着開發超級智能已近在眼前,我們只是想確保我們盡最大努力加強投入,全力以赴。」";
  const isCoverage = (...lines: string[]) => coverageOf(lines.join("\n")).covered;

  it("is coverage only with a hundred nats", () => {
    expect(isCoverage("扎克伯格談了很多。", little)).toBe(false);
    expect(isCoverage("扎克伯格談了很多。", much)).toBe(true);
  });

  it.each([
    "接受The Information專訪",
    "上《THE INFORMATION》的節目",
    "做客TITV",
    "對话莱辛",
    "與 Lessin 對談",
  ])("is another one with: %s", (occasion) => {
    expect(isCoverage(`扎克伯格${occasion}。`, little)).toBe(true);
  });

  it.each(["for the information of all", "在LATITVDE", "在財報會上", "在社群平台發文"])(
    "is the same with: %s",
    (occasion) => {
      expect(isCoverage(`扎克伯格${occasion}。`, little)).toBe(false);
    },
  );

  it("needs as much of an interview of which no occasion is known", () => {
    const unknown = interviews.map((interview) => ({
      ...interview,
      outlet: "",
      outletNames: [],
      show: "",
      showNames: [],
      speakers: interview.speakers.filter(({ role }) => role === "guest"),
    }));
    const found = (words: string) =>
      findCoverage({ text: `扎克伯格接受The Information專訪。\n${words}`, title: "" }, unknown).covered;
    expect(found(little)).toBe(false);
    expect(found(much)).toBe(true);
  });

  it("uses the interviewer's names where they are all that is known", () => {
    const own = interviews.map((interview) => ({
      ...interview,
      outlet: "",
      outletNames: [],
      show: "",
      showNames: [],
    }));
    const found = (occasion: string) =>
      findCoverage({ text: `扎克伯格${occasion}。\n${little}`, title: "" }, own).covered;
    expect(found("做客TITV")).toBe(false);
    expect(found("對話萊辛")).toBe(true);
  });
});

describe("what accuses", () => {
  const flags = (text: string) => coverageOf(text).passages.map((passage) => passage.flags);

  it("says so where another speaker is named", () => {
    const words = "我只是認爲我們應該押注並採取行動,就好像它將在未來兩到三年內準備好一樣。";
    expect(flags(`萊辛對扎克伯格的專訪。\n萊辛說:「${words}」`)).toEqual([["misattributed"]]);
    expect(flags(`萊辛對扎克伯格的專訪。\n扎克伯格說:「${words}」`)).toEqual([[]]);
    expect(flags(`萊辛對扎克伯格的專訪。\n被萊辛問到時間,他說:「${words}」`)).toEqual([[]]);
  });

  it("shows whom the page names, and who said it", () => {
    const words = "我只是認爲我們應該押注並採取行動,就好像它將在未來兩到三年內準備好一樣。";
    const of = (name: string) => coverageOf(`萊辛對扎克伯格的專訪。\n${name}說:「${words}」`).passages;
    expect(of("萊辛")[0]?.misattribution).toEqual({ page: "lessin", source: "zuckerberg" });
    expect(of("扎克伯格")[0]?.misattribution).toBeNull();
  });

  it("shows both facts where a number differs", () => {
    const [passage] = coverageOf(
      "萊辛對扎克伯格的專訪。\n扎克伯格說:「亥伯龍將在未來幾年擴展到10吉瓦。我分享過它的圖片,但從佔地面積來看,這個站點的規模相當於曼哈頓的相當一部分。」",
    ).passages;
    expect(passage?.flags).toEqual(["altered"]);
    const contradiction = passage?.contradiction;
    expect(contradiction?.fact).toBe("number");
    expect(passage && contradiction && changedWords(contradiction, passage)).toEqual({
      page: "10吉瓦",
      source: "5吉瓦",
    });
  });
});

describe("names in converted and misspelt forms", () => {
  it.each(["扎克伯格", "紥尅伯格", "朱克柏格", "祖克柏格", "扎克柏格"])("%s is read", (name) => {
    const words = "我的觀點是,這將成爲我們生活中最重要的技術。";
    expect(coverageOf(`${name}接受The Information專訪。他說:「${words}」`).covered).toBe(true);
  });
});

describe("bad input", () => {
  it.each([
    ["one character repeated", `扎克伯格${"我".repeat(100_000)}`],
    ["only quotation marks", `扎克伯格${"「」『』“”\"'".repeat(10_000)}`],
    ["the transcript many times over", `扎克伯格\n${(transcript ?? "").repeat(5)}`],
  ])("%s ends", (_, text) => {
    expect(() => coverageOf(text)).not.toThrow();
  });

  it("throws on no text", { timeout: 60_000 }, () => {
    const part = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "扎克伯格",
        "「",
        "」",
        "“",
        "他說:",
        "\n",
        "……",
        "我認爲這是一個優勢",
        "\ud800",
        "1億到2億美元",
      ),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join("");
        for (const { start, end } of coverageOf(text).passages)
          expect(0 <= start && start < end && end <= text.length).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
