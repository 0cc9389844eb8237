import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { decodeText } from "./decode-text.ts";
import { parseTranscript } from "./parse-transcript.ts";
import { readsAsTranscript } from "./transcript-likeness.ts";

const reads = (text: string): boolean => readsAsTranscript(parseTranscript(text));

const folder = join(import.meta.dirname, "fixtures");
const plain = readdirSync(folder).filter((name) => /\.(?:txt|md)$/.test(name));

/** Nothing but the questions is set off in them, as in frequent questions: they are read where a person pastes them. */
const ANSWERS_UNLABELLED = ["answers-unlabelled.txt", "korean-quoted-answers.txt", "signed-mail.txt"];

it("is so for transcripts of all layouts", () => {
  const read = (name: string): string => decodeText(new Uint8Array(readFileSync(join(folder, name)))).text;
  expect(plain.filter((name) => !reads(read(name)))).toEqual(ANSWERS_UNLABELLED);
});

const REPORT = `鹽田開放了三個星期，每天有四百人來看。管理處說明年還要再開一次。
記者：您為什麼回來？
林遠山：因為鹽還在。
記者：只有這樣？
林遠山：這樣就夠了。
${"村裡的老人說，從前這裡到處是水車，風一來就轉，聲音傳得很遠，夜裡睡不著的人就數它。".repeat(6)}`;

it.each([
  ["a report with a short exchange", REPORT],
  [
    "a list of facts",
    [
      "價格：三百元",
      "時間：六點",
      "地點：碼頭",
      "電話：不公開",
      "交通：步行",
      "備註：帶傘",
      "主辦：鹽會",
      "協辦：漁會",
      "年齡：不限",
    ].join("\n"),
  ],
  [
    "frequent questions",
    Array.from(
      { length: 9 },
      (_, at) => `**Where is gate ${at}?**\n\nBehind the tower, and down to the left.`,
    ).join("\n\n"),
  ],
  ["prose", "The tide came back at six.\nNobody had left.\n".repeat(20)],
  ["commentaries with one word each", Array.from({ length: 20 }, (_, at) => `User ${at}: nice\n`).join("")],
])("is not so for %s", (_, text) => {
  expect(reads(text)).toBe(false);
});
