import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { parseTranscript } from "./parse-transcript.ts";
import { tableLines } from "./transcript-table.ts";

const ROWS = [
  ["Dana Whitlock", "How did it start?", "0:00"],
  ["Ravi Menon", 'With a leak, and a "swarm" on\nthe flagpole.', "0:04"],
  ["Ravi Menon", "They gave me until Friday.", "0:15.5"],
  ["", "Nobody has mentioned it since.", "0:18"],
  ["Dana Whitlock", "And the honey?", "0:21"],
  ["Ravi Menon", "It is better; and dearer, of course.", "0:25"],
];

/** The rows with their cells in another order and under other heads. */
const table = (heads: readonly string[], order: readonly number[], delimiter: string): string =>
  Papa.unparse([[...heads], ...ROWS.map((row) => order.map((at) => row[at] ?? ""))], { delimiter });

function read(text: string) {
  const result = parseTranscript(text);
  if (!result.ok) throw new Error(result.problem);
  const labels = new Map(result.speakers.map(({ id, label }) => [id, label]));
  return {
    roles: result.speakers.map(({ label, role }) => [label, role]),
    turns: result.turns.map(({ speaker, start, paragraphs }) => [
      labels.get(speaker ?? ""),
      start ?? null,
      paragraphs.map((paragraph) => paragraph.text),
    ]),
    unsure: result.unsure.map(({ line, text, why }) => ({ line, text, why })),
  };
}

describe("a table of turns", () => {
  const expected = {
    roles: [
      ["Dana Whitlock", "interviewer"],
      ["Ravi Menon", "guest"],
    ],
    turns: [
      ["Dana Whitlock", 0, ["How did it start?"]],
      [
        "Ravi Menon",
        4,
        [
          'With a leak, and a "swarm" on the flagpole.',
          "They gave me until Friday.",
          "Nobody has mentioned it since.",
        ],
      ],
      ["Dana Whitlock", 21, ["And the honey?"]],
      ["Ravi Menon", 25, ["It is better; and dearer, of course."]],
    ],
    unsure: [],
  };

  it.each([
    { heads: ["Speaker", "Text", "Start Time"], order: [0, 1, 2], delimiter: "," },
    { heads: ["start_time", "speaker_name", "Transcript"], order: [2, 0, 1], delimiter: ";" },
    { heads: ["时间", "内容", "说话人"], order: [2, 1, 0], delimiter: "\t" },
    { heads: ["發言內容", "發言人", "開始時間（秒）"], order: [1, 0, 2], delimiter: "," },
    { heads: ["話者", "開始時刻", "発言"], order: [0, 2, 1], delimiter: "," },
  ])("is read by its heads: $heads", ({ heads, order, delimiter }) => {
    expect(read(table(heads, order, delimiter))).toEqual(expected);
  });

  it("needs no times, and takes a byte order mark and line ends of Windows", () => {
    const { turns } = read(`\uFEFF${table(["Speaker", "Text"], [0, 1], ",").replaceAll("\n", "\r\n")}`);
    expect(turns.map(([speaker, start]) => [speaker, start])).toEqual([
      ["Dana Whitlock", null],
      ["Ravi Menon", null],
      ["Dana Whitlock", null],
      ["Ravi Menon", null],
    ]);
  });

  it("tells seconds from thousandths of them", () => {
    const starts = (factor: number) =>
      read(
        Papa.unparse([
          ["start", "speaker", "text"],
          ...ROWS.map(([speaker, text], at) => [String(at * 10 * factor), speaker, text]),
        ]),
      ).turns.map(([, start]) => start);
    expect(starts(1)).toEqual([0, 10, 40, 50]);
    expect(starts(1000)).toEqual([0, 10, 40, 50]);
  });

  it("says which columns are not read", () => {
    const rows = [
      ["id", "Speaker", "Text", "Deutsch", "end"],
      ...ROWS.map(([who, text], at) => [String(at), who, text, "Ja.", "1"]),
    ];
    expect(read(Papa.unparse(rows)).unsure).toEqual([{ line: 1, text: "Deutsch", why: "column" }]);
  });

  it("is none where no row says what the columns are", () => {
    expect(tableLines(Papa.unparse(ROWS))).toBeNull();
    expect(tableLines("Speaker: yes, text\nText: no, speaker")).toBeNull();
    expect(parseTranscript("speaker,text\n")).toEqual({ ok: false, problem: "no-speakers" });
  });
});

describe("a table in two languages", () => {
  const TWO = [
    ["记者", "您是怎么开始的？", "How did you begin?"],
    ["布鲁克", "从一张时刻表开始。", "With a timetable, as a child."],
    ["记者", "后来呢？", "And then?"],
    ["布鲁克", "后来就画地图了。", "Then I drew maps."],
  ];
  const languagesOf = (text: string): string[][] => {
    const result = parseTranscript(text);
    if (!result.ok) throw new Error(result.problem);
    return result.renditions.map((turns) =>
      turns.flatMap(({ paragraphs }) => paragraphs.map((one) => one.text)),
    );
  };
  const expected = [TWO.map(([, chinese = ""]) => chinese), TWO.map(([, , english = ""]) => english)];

  it.each([
    ["of tabs, below a title", ["地图", "", "说话人\t中文\tEnglish", ...TWO.map((row) => row.join("\t"))]],
    ["of commas", ["Speaker,Text,英語譯文", ...TWO.map((row) => row.map((cell) => `"${cell}"`).join(","))]],
    [
      "of Markdown",
      ["| 说话人 | 中文 | English |", "|---|:---|---|", ...TWO.map((row) => `| ${row.join(" | ")} |`)],
    ],
  ])("has two renditions: %s", (_, lines) => {
    expect(languagesOf(lines.join("\n"))).toEqual(expected);
  });

  it("says what stands above and below, and counts the lines of the file", () => {
    const text = [
      "# Maps",
      "",
      "| Speaker | Text |",
      "|---|---|",
      "| Q | Why? |",
      "| A | So. |",
      "",
      "Thanks to all.",
    ];
    const result = parseTranscript(text.join("\n"));
    if (!result.ok) throw new Error(result.problem);
    expect(result.preface).toBe("# Maps");
    expect(result.lines[0]?.map(({ turn }) => turn)).toEqual([5, 6]);
    expect(result.unsure).toEqual([{ line: 8, text: "Thanks to all.", why: "footer" }]);
  });

  it("is one in one language where the other column has a note here and there", () => {
    const rows = TWO.map(([who, words], index) => `${who}\t${words}\t${index === 0 ? "check" : ""}`);
    const result = parseTranscript(["说话人\t内容\t翻译", ...rows].join("\n"));
    expect(result.ok && [result.renditions.length, result.unsure.map(({ why }) => why)]).toEqual([
      1,
      ["column"],
    ]);
  });
});
