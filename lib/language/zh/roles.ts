import type { Roles } from "../language.ts";
import { foldedWords } from "./folded-words.ts";

export const ROLES: Roles = {
  interviewer: foldedWords("主持人 主持 記者 採訪者 訪問者"),
  guest: foldedWords("受訪者 嘉賓"),
  labels: foldedWords("q a 問 答"),
};
