import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Work } from "../../text/work.ts";
import { parseTranscript } from "./parse-transcript.ts";

function parsed(text: string, work = new Work()) {
  const result = parseTranscript(text, work);
  if (!result.ok) throw new Error(result.problem);
  return result;
}

const QUESTIONS = [
  "怎么开始的？",
  "后来呢？",
  "有人帮忙吗？",
  "花了多久？",
  "最难的是什么？",
  "还会再来吗？",
];
const ANSWERS = [
  "先是借了一条船，后来自己造了一条，桐油味到现在还在手上。",
  "后来河改了道，码头搬到了下游，我们也跟着搬。",
  "村里的木匠来了三天，没有要钱，只要了一坛酒。",
  "前后两年零四个月，中间停了一个冬天。",
  "最难的是弯木头，火大了会裂，火小了又弯不过来。",
  "会的，船还在，人就会再来。",
];

/** A dialogue in a layout, with a line put into the answer of a number. */
function dialogue(layout: (name: string, words: string) => string, line: string, into: number): string {
  return QUESTIONS.flatMap((question, index) => [
    layout("罗小满", question),
    layout("魏长河", ANSWERS[index] ?? ""),
    ...(index === into ? [line] : []),
  ]).join("\n");
}

const LAYOUTS: readonly ((name: string, words: string) => string)[] = [
  (name, words) => `${name}：${words}`,
  (name, words) => `${name}\n${words}`,
  (name, words) => `【${name}】${words}`,
  (name, words) => `${name} 00:01:02\n${words}`,
  (name, words) => `${name}——${words}`,
  (name, words) => `**${name}：**${words}`,
];

describe("a line within a turn that looks like a label", () => {
  it("is never taken silently, nor left in silently", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LAYOUTS),
        fc.stringMatching(/^[一二三四五六七八九木水火土人大小]{1,6}$/u),
        fc.constantFrom("：", ":", "： "),
        fc.nat(ANSWERS.length - 1),
        (layout, name, colon, into) => {
          const line = `${name}${colon}那是另一回事。`;
          const text = dialogue(layout, line, into);
          const { unsure } = parsed(text);
          const at = text.split("\n").indexOf(line) + 1;
          expect(unsure.map((doubt) => doubt.line)).toContain(at);
        },
      ),
    );
  });
});

describe("what reading costs", () => {
  /** A Chinese name has some twenty shorter forms, in three characters and a colon. */
  const STEPS_A_CHARACTER = 12;
  const stepsOf = (names: number, turns: number): { steps: number; characters: number } => {
    const lines = Array.from({ length: turns }, (_, index) => {
      const name = `Speaker${String.fromCharCode(97 + (index % 26))} Number${(index >> 1) % names}`;
      return `${name}: So that is how it was: number ${index} of many. And then: nothing.`;
    });
    const text = lines.join("\n");
    const work = new Work();
    parseTranscript(text, work);
    return { steps: work.total, characters: text.length };
  };

  it("grows with the text alone, and a thousand names cost no more than two", () => {
    const few = stepsOf(2, 2000);
    const many = stepsOf(1000, 2000);
    const more = stepsOf(5000, 10_000);
    expect(many.steps / many.characters).toBeLessThan((few.steps / few.characters) * 1.5);
    expect(more.steps / more.characters).toBeLessThan((few.steps / few.characters) * 1.5);
  });

  it("is bounded for files of nothing but labels, whatever their form and however many names they have", () => {
    const GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平";
    const chinese = (at: number): string =>
      `${"王李张刘陈"[at % 5]}${GIVEN[(at >> 2) % 20]}${GIVEN[(at * 7 + (at >> 6)) % 20]}`;
    const english = (at: number): string => `Number${at % 97} Name${at}`;
    const forms: ((name: string) => string)[] = [
      (name) => name,
      (name) => `${name}：`,
      (name) => `${name}\n他说了。`,
      (name) => `${name} 00:01:02`,
      (name) => `[${name}]`,
      (name) => `${name} - so`,
      (name) => `${name} (${name}): so`,
      (name) => `Host: ${name}`,
      (name) => `${name}. ${name}: so. ${name}: so`,
    ];
    const stepsOfLines = (form: (name: string) => string, nameOf: (at: number) => string, names: number) => {
      const lines = Array.from({ length: 3000 }, (_, at) => form(nameOf(at % names)));
      const work = new Work();
      parseTranscript(lines.join("\n"), work);
      return work.total / lines.join("\n").length;
    };
    for (const form of forms)
      for (const nameOf of [chinese, english]) {
        const few = stepsOfLines(form, nameOf, 2);
        const many = stepsOfLines(form, nameOf, 1000);
        expect(few).toBeLessThan(STEPS_A_CHARACTER);
        expect(many).toBeLessThan(STEPS_A_CHARACTER);
      }
  });

  it("is bounded for a line of nothing but marks", () => {
    for (const part of [" ", ":", "[", "1:00", "（", "**", "——", "A: "]) {
      const text = part.repeat(20_000);
      const work = new Work();
      parseTranscript(text, work);
      expect(work.total).toBeLessThan(text.length * 60);
    }
  });
});

it("takes the points of a list within an answer for words, and a dash before questions for a label", () => {
  const points = Array.from({ length: 20 }, (_, at) => `- 第${at + 1}块木板要先刨再晒。`);
  const listed = QUESTIONS.flatMap((question, index) => [
    `罗小满：${question}`,
    `魏长河：${ANSWERS[index]}`,
    ...(index === 2 ? points : []),
  ]).join("\n");
  expect(parsed(listed).speakers.map(({ label }) => label)).toEqual(["罗小满", "魏长河"]);
  const dashed = QUESTIONS.flatMap((question, index) => [`– ${question}`, `魏长河：${ANSWERS[index]}`]).join(
    "\n",
  );
  expect(parsed(dashed).speakers.map(({ label, role }) => [label, role])).toEqual([
    ["——", "interviewer"],
    ["魏长河", "guest"],
  ]);
});

describe("who is heard a few times", () => {
  const spoken = (text: string): string[] => {
    const result = parseTranscript(text);
    if (!result.ok) return [result.problem];
    const labels = new Map(result.speakers.map(({ id, label }) => [id, label]));
    return result.turns.map(
      ({ speaker, paragraphs }) =>
        `${labels.get(speaker ?? "")}: ${paragraphs.map((paragraph) => paragraph.text).join(" / ")}`,
    );
  };

  it("is somebody where a wide space parts the name from the words", () => {
    const text = `――お二人が初めて会ったのはいつですか。
山根　昭和の終わりの冬です。
小池　雪の日でしたね。
――そのとき、何を話されたのですか。
山根　石炭の話ですよ。
小池　誰も買わないの。
――その後、町はどうなりましたか。
小池　十一家族が残りました。
山根　私は一度、外に出ました。
――またやりたいと思いますか。
山根　十年後に聞いてください。`;
    expect(spoken(text).map((turn) => turn.split(":")[0])).toEqual([
      "——",
      "山根",
      "小池",
      "——",
      "山根",
      "小池",
      "——",
      "小池",
      "山根",
      "——",
      "山根",
    ]);
  });

  it("is somebody where name and time stand alone, in the order of the times and with words below", () => {
    const text = `阿宁 02:10
先请您讲讲，港口是什么时候关闭的？

林远山 02:18
一九八七年。

大周 02:40
谁留下来了？

林远山 02:44
十一户人家。

四十吨煤 15:40

阿宁 15:40
他们靠什么过日子？

林远山 15:46
靠煤。`;
    expect(spoken(text)).toContain("大周: 谁留下来了？");
    expect(spoken(text).map((turn) => turn.split(":")[0])).not.toContain("四十吨煤");
    expect(spoken(text.replace("大周 02:40", "大周 59:40")).map((turn) => turn.split(":")[0])).not.toContain(
      "大周",
    );
  });

  it("is somebody in a parliament who takes part from elsewhere", () => {
    const text = `Nora Whitfield (Eastmouth) (Ind): What funds have been set aside for small harbours?
The Secretary of State (Tom Ashby): Twelve million for this year.
Nora Whitfield: Will he meet the families?
Tom Ashby: I will.
Madam Deputy Speaker (Ruth Calder): Order. I call Ida Lund.
Ida Lund (Northmouth) (LD) [V]: Will the Secretary of State publish the list?
Tom Ashby: He will.
Madam Deputy Speaker: Order.`;
    expect(spoken(text)).toContain("Ida Lund: Will the Secretary of State publish the list?");
  });
});

it("reads paragraphs that ask and that answer, where nothing else sets them off, each question with a doubt", () => {
  const lines = QUESTIONS.flatMap((question, index) => [question, ANSWERS[index] ?? ""]);
  const result = parseTranscript(["河边的人", ...lines].join("\n\n"));
  expect(result.ok && result.turns.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text))).toEqual(
    lines,
  );
  expect(result.ok && result.unsure.map(({ why }) => why)).toEqual(
    QUESTIONS.map(() => "unlabelled-question"),
  );
  // An essay that asks now and then, and a story.
  const essay = lines.flatMap((line) => [line, ...ANSWERS.slice(0, 4)]);
  expect(parseTranscript(essay.join("\n\n")).ok).toBe(false);
  expect(parseTranscript(lines.map((line) => `“${line}”`).join("\n\n")).ok).toBe(false);
});

it("reads questions and answers behind a filled and an empty mark", () => {
  const text = `◇ 임원산 관리인에게 듣는다

▶항구는 언제 닫혔습니까?
▷1987년입니다. 그때 배가 240척 있었습니다.
▶누가 남았습니까?
▷열한 가구가 남았습니다.
▶다시 열릴까요?
▷내년 봄이면 열립니다.`;
  const result = parseTranscript(text);
  expect(result.ok && result.turns.map(({ paragraphs }) => paragraphs[0]?.text.slice(0, 6))).toEqual([
    "항구는 언제",
    "1987년입",
    "누가 남았습",
    "열한 가구가",
    "다시 열릴까",
    "내년 봄이면",
  ]);
});

it("reads questions behind a dash and answers behind a triangle, as Korean papers have them", () => {
  const text = `다음은 임원산 관리인과의 일문일답.

-항구는 언제 닫혔나.
▲1987년이다. 그때 배가 240척 있었다.
-누가 남았나.
▲열한 가구가 남았다.
-보상은 얼마나 받았나.
▲요구한 것의 절반쯤 된다.`;
  const result = parseTranscript(text);
  expect(result.ok && result.turns.map(({ paragraphs }) => paragraphs[0]?.text)).toEqual([
    "항구는 언제 닫혔나.",
    "1987년이다. 그때 배가 240척 있었다.",
    "누가 남았나.",
    "열한 가구가 남았다.",
    "보상은 얼마나 받았나.",
    "요구한 것의 절반쯤 된다.",
  ]);
});

describe("roles", () => {
  it("are told by who asks and who answers, not by how seldom one speaks", () => {
    const text = [
      ...QUESTIONS.flatMap((question, index) => [`Mara: ${question}`, `Tilo: ${ANSWERS[index]}`]),
      "Mara: 那么我总结一下，河和船都是借来的，只有手艺是自己的。",
      "Tilo: 对。",
    ].join("\n");
    expect(parsed(text).speakers.map(({ label, role }) => [label, role])).toEqual([
      ["Mara", "interviewer"],
      ["Tilo", "guest"],
    ]);
  });
});

it("has a second reading where another form of labels would do nearly as well, and takes it when asked", () => {
  const text = Array.from({ length: 8 }, (_, at) =>
    at % 2 ? `Tom Ashby\nMate: Number ${at}.` : `Nora Whitfield\nPilot: Number ${at}.`,
  ).join("\n\n");
  const labels = (choice: "best" | "other"): string[] => {
    const result = parseTranscript(text, undefined, choice);
    return result.ok ? result.speakers.map(({ label }) => label).sort() : [];
  };
  expect(parsed(text).unsure.map(({ why }) => why)).toContain("other-reading");
  expect([labels("best"), labels("other")].sort()).toEqual([
    ["Mate", "Pilot"],
    ["Nora Whitfield", "Tom Ashby"],
  ]);
  // Where there is none, asking changes nothing.
  const plain = "Nora: Where?\nTom: Here.\nNora: Why?\nTom: It was winter.";
  expect(parseTranscript(plain, undefined, "other")).toEqual(parseTranscript(plain));
});
