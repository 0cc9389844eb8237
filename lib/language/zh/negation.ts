import { fold } from "../../chinese/fold.ts";
import type { Negation } from "../language.ts";
import { foldedWords } from "./folded-words.ts";
import { rarityOf } from "./rarity.ts";

/** Both characters of a word that is compared are at least this rare, in nats: 是, 我 and 有 are left out. */
const LEAST_RARITY = 5.5;

const anyOf = (words: string): string => foldedWords(words).join("|");
/** 錢的 is no word: what is denied before it says what. */
const PARTICLE = new RegExp(`[${fold("的了著")}]`, "u");
const NO = fold("不");
const NONE = fold("沒");
/** 唔 and 冇 deny in written Cantonese. */
const ANY_NO = `[${NO}${NONE}${fold("唔冇")}]`;

export const NEGATION: Negation = {
  denials: new RegExp(
    `${anyOf("並沒有 並不 並非 並未 並唔 沒有 從未 從不 絕不 毫不 毫無 未曾")}|[${fold("不沒無未非唔冇毋勿甭")}]`,
    "gu",
  ),
  noDenials: new RegExp(
    [
      // 是不是, 有沒有, 會不會 ask; 不怕風雨 is 防風雨
      `(\\p{Script=Han})${ANY_NO}\\1`,
      // 不過 goes on with something else, but ends what failed: 沒有一項不過
      `${fold("不過")}(?![.;!?\\n]|$)`,
      // 一次或一次都沒有
      `(?<=${fold("或")}\\p{Script=Han}{0,5})${fold("沒有")}(?![\\p{Script=Han}])`,
      anyOf(`
        不僅 不只 不但 不單 不止 唔單止 唔止 唔該 唔好意思 有冇 不超過 不高於 不多於 不低於 不少於 不到 不足 不及 不下 不斷 不時 不停 不久 不少 不錯 不惜 不管 不論 不如 不然 要不
        不得不 不能不 不會不 不可能不 不免 不禁 不料 不妨 不愧 不外 不由 不約而同 不知不覺 不好意思 不小心 不就 不正是 不也 豈不
        何不 好不 巴不得 恨不得 動不動 差不多 了不起 對不起 不得了 不可思議 不可或缺 不可少 少不了 離不開 忍不住 免不了
        無疑 無非 無形 無限 無論 無比 無數 無窮 無不 無線 無人機 非但 非常 非得 是非 除非 莫非 未免 未來 未必不
        沒錯 沒準 差點沒 差一點沒 非洲 多少 至少 不怕 是否 能否 可否 會否 有否 與否 否則
      `),
    ].join("|"),
    "gu",
  ),
  doubtful: new RegExp(
    `[${fold("否免拒難別少莫才")}]|${fold("而")}(?=${fold("不")}?${fold("是")})|${anyOf("除了 除非 只有 缺 唔通 反對 反駁 駁斥 拒絕 停止 不再 不必 不都 不全 不一定 不見得 未必 並非所有 不是所有 不是每 何嘗 未嘗 難道 誰")}`,
    "gu",
  ),
  otherwise: new RegExp(
    `^[,.;]?(?:${anyOf("但是 可是 不過 但 而")})?(?:${anyOf("我 我們 我哋 咱們")})(?:${anyOf("卻 就 倒")})?(?:${anyOf("有 會 是 要 可以 沒有 不會 不是 冇 唔會 唔係")})(?=[,.;!?]|$)`,
    "u",
  ),
  objection: new RegExp(
    `^(?:${anyOf("不 不對 不是的 錯 錯了 才怪 胡說 恰恰相反 正好相反 其實不然 但我 可是我 我說 我看 我認為 我覺得 依我看 在我看來")})(?:[,!:]|(?<=${fold("我")}.{0,2}))`,
    "u",
  ),
  objected: new RegExp(
    `(?:${anyOf("我不同意 我不這麼認為 我不這樣看 我不信 不對 錯 錯了 胡說")})[.!]\\s*$`,
    "u",
  ),
  auxiliaries: new RegExp(`^[${fold("會能要是曾可想肯敢再很太有得到過什麼任何")}]+`, "u"),
  shortestClause: 4,
  deniedWords: {
    negators: new Set([..."不沒無未非別否免拒難唔冇毋勿甭"].map(fold)),
    noNegation: new RegExp(
      `(\\p{Script=Han})${ANY_NO}\\1|${anyOf(`
        不過 不僅 不只 不但 不超過 不高於 不多於 不低於 不少於 不同 不斷 不久 不少 不錯 不惜 不管 不論 要不 非常 除非
        是否 能否 可否 會否 有否 與否 否則 要不要 不怕
        差不多 不得不 不免 不禁 不料 不妨 不愧 不外 不由得 不約而同 不知不覺 了不起 對不起
        無疑 無非 無形 無限 非但 未免 無論 無比 未來 特別 分別 別人 別的 區別 差別 級別
      `)}`,
      "gu",
    ),
    // 不完全準確
    reach: 4,
    wordLength: 2,
    tells: (word) =>
      /^\p{Script=Han}+$/u.test(word) &&
      !PARTICLE.test(word) &&
      [...word].every((character) => rarityOf(character.charCodeAt(0)) >= LEAST_RARITY),
  },
};
