import { describe, expect, it } from "vitest";
import { fold } from "../chinese/fold.ts";
import { peopleIn as peopleInEnglish } from "./en/people.ts";
import { peopleIn as peopleInChinese } from "./zh/people.ts";

type People = typeof peopleInChinese;

const named = (text: string, peopleIn: People): string[] =>
  peopleIn(text, fold(text)).map(({ start, end }) => text.slice(start, end));

describe("people whom a text names", () => {
  it.each([
    ["碼頭的警衛陳阿梅在島上二十二年", ["陳阿梅"]],
    ["前副校长曾美如去年离职", ["曾美如"]],
    ["教育局局長許小姐表示", ["許小姐"]],
    ["賴文昌聽了大笑：", ["賴文"]],
    ["加雷斯·派克，議員", ["加雷斯·派克"]],
    ["文化評論人梁展鵬不以為然", ["梁展鵬"]],
    ["我阿嬤七十九歲，我的同學也是", ["我阿嬤", "我的同學"]],
    ["網友評論，他跟鄰居說", ["網友"]],
    ["董事會說不用，許多人說好，他曾經說過", []],
    ["每個工程師每年要去一次，工程團隊也去", []],
    ["周末開門，何況是黃金時段", []],
  ])("in Chinese: %s", (text, expected) => {
    expect(named(text, peopleInChinese)).toEqual(expected);
  });

  it.each([
    ["The union’s general secretary, Colm Brady, disagreed.", ["Colm Brady"]],
    ["“I rang twice,” says Rita Moss. Moss says so often.", ["Rita Moss", "Moss"]],
    ["Her mother, Agnes, 84, remembers it.", ["Agnes"]],
    ["Councillor Chiu was there, and so was Mr Pike.", ["Chiu", "Pike"]],
    ["My aunt Vera rang it once.", ["My aunt"]],
    ["She said so at Kelby Junction, on Monday.", []],
    ["The minister told the Morning Courier so. She says it again.", []],
  ])("in English: %s", (text, expected) => {
    expect(named(text, peopleInEnglish)).toEqual(expected);
  });
});
