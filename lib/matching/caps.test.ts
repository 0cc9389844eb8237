import { expect, it } from "vitest";
import { CHINESE } from "../language/zh/chinese.ts";
import { inOneGo, STEP_WORK, Work } from "../text/work.ts";
import { LONGEST_PAGE, LONGEST_SPAN, MOST_CELLS, MOST_CLAUSES } from "./caps.ts";
import { changesBetween, similarityOf } from "./judging/alignment.ts";
import { spansOf } from "./tracing/spans.ts";

const spans = (text: string) => inOneGo(spansOf(text, CHINESE, new Work()));

it("the longest quotations and sentences of real pages are traced as a whole", () => {
  const clause = "離島的醫生一半的時間在看病另一半的時間在看天氣所以大家都叫我島上的氣象台這話也不算錯,";
  const [quotation, sentence] = [clause.repeat(22), clause.repeat(21)];
  expect(quotation.length).toBeGreaterThanOrEqual(900);
  expect(spans(`「${quotation}」`)).toMatchObject([{ quoted: true, clauses: { length: 22 } }]);
  expect(spans(sentence)).toMatchObject([{ quoted: false, clauses: { length: 21 } }]);
});

it("a list of names is traced in parts, which together are all of it", () => {
  const text = `「${"林志遠、王阿水、陳春枝、".repeat(400)}」`;
  const parts = spans(text);
  expect(parts.length).toBeGreaterThan(1);
  for (const { clauses, quoted } of parts) {
    expect(quoted).toBe(true);
    expect(clauses.length).toBeLessThanOrEqual(MOST_CLAUSES);
    expect((clauses.at(-1)?.end ?? 0) - (clauses[0]?.start ?? 0)).toBeLessThanOrEqual(LONGEST_SPAN);
  }
  expect(parts.reduce((sum, { clauses }) => sum + clauses.length, 0)).toBe(1_200);
});

it("what is aligned takes less than a step, and what would take more is not", () => {
  const side = Math.floor(Math.sqrt(MOST_CELLS));
  expect(side).toBeGreaterThanOrEqual(LONGEST_SPAN);
  const work = new Work();
  expect(changesBetween("島".repeat(side), "湖".repeat(side), 1, work)).toHaveLength(1);
  similarityOf("島".repeat(side + 1), "湖".repeat(side + 1), work);
  expect(work.total).toBeLessThanOrEqual(STEP_WORK);
  expect(changesBetween("島".repeat(side + 1), "湖".repeat(side + 1), 1, new Work())).toEqual([]);
});

it("a page of any article is read to its end", () => {
  expect(LONGEST_PAGE).toBeGreaterThanOrEqual(4 * 220_000);
});
