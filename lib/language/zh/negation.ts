import { fold } from "../../chinese/fold.ts";
import type { Negation } from "../language.ts";
import { foldedWords } from "./folded-words.ts";
import { rarityOf } from "./rarity.ts";

/** Both characters of a word that is compared are at least this rare, in nats: 是, 我 and 有 are left out. */
const LEAST_RARITY = 5.5;

export const NEGATION: Negation = {
  negators: new Set([..."不沒未無非別否免拒難"].map(fold)),
  noNegation: new RegExp(
    foldedWords(`
      不過 不僅 不只 不但 不同 不斷 不久 不少 不錯 不惜 不管 不論 要不 非常 除非
      差不多 不得不 不免 不禁 不料 不妨 不愧 不外 不由得 不約而同 不知不覺 了不起 對不起
      無疑 無非 無形 無限 非但 未免 無論 無比 未來 特別 分別 別人 別的 區別 差別 級別
    `).join("|"),
    "gu",
  ),
  // 不完全準確
  reach: 4,
  wordLength: 2,
  tells: (word) =>
    /^\p{Script=Han}+$/u.test(word) &&
    [...word].every((character) => rarityOf(character.charCodeAt(0)) >= LEAST_RARITY),
};
