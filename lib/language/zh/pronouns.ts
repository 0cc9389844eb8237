import { fold } from "../../chinese/fold.ts";
import type { Pronouns } from "../language.ts";
import { foldedWords } from "./folded-words.ts";

export const PRONOUNS: Pronouns = {
  firstPerson: /[我咱俺]/u,
  thirdPerson: /[他她]/u,
  // Of the deputy director the page speaks as of somebody else.
  office: new RegExp(
    `(?<!\\p{Script=Han}{2})(?:[^\\P{Script=Han}${fold("副")}]?[^\\P{Script=Han}${fold("副")}]${fold("長")}|${foldedWords("總裁 導演 教練 教授 創辦人 創始人 老闆 總統 主席 科學家 作家 作者 本人").join("|")})`,
    "u",
  ),
  // 他們 are others than the speaker.
  onePerson: new RegExp(`[他她](?!${fold("們")})`, "gu"),
};
