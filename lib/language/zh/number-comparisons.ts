import { fold } from "../../chinese/fold.ts";
import type { Comparisons } from "../comparisons.ts";
import { foldedWords } from "./folded-words.ts";

/** Between a number and its unit: a little more, 二十多, 三十幾. */
export const ODD = new Set([..."多餘余幾來"].map(fold));

const anyOf = (words: string): string => foldedWords(words).join("|");
/** What says on which side of a number the truth lies: 超過, 不到, 約. */
export const COMPARISONS: Comparisons = {
  // 不超過, 還沒有降到…以下
  denied: new RegExp(
    `(?:${anyOf("並未 從未 沒有 並沒有")}|[${fold("不未沒")}])(?!${anyOf("僅 只 但 止 過 斷 少 同 久 足 到 及")})\\p{Script=Han}{0,4}$`,
    "u",
  ),
  above: {
    before: new RegExp(`(?:${anyOf("超過 逾 超 高於 多於 至少 起碼 不止 不只 不少於 破 突破")})\\s*$`, "u"),
    // 兩年多, 10多個月, 100人以上
    behind: new RegExp(
      `^\\s*(?:[${[...ODD].join("")}]|(?:${anyOf("年 個月 天 人 位 倍")})?(?:${anyOf("以上 多 有餘")})|\\p{Script=Han}{0,2}?(?:${anyOf("以上 出頭 有餘 開外")}))`,
      "u",
    ),
  },
  below: {
    before: new RegExp(
      `(?:${anyOf("不到 不足 未滿 將近 接近 逼近 直逼 少於 低於 至多 最多")}|(?<!最|附)近)\\s*$`,
      "u",
    ),
    behind: new RegExp(`^\\s*(?:${anyOf("年 個月 天 人 位 倍")})?(?:${anyOf("以下 以內 不到")})`, "u"),
  },
  about: {
    before: new RegExp(`(?:${anyOf("約 大約 大概 差不多 左近 估計 上下")})\\s*$`, "u"),
    behind: new RegExp(`^(?:\\s*\\p{Script=Han}{0,2}?(?:${anyOf("左右 上下")}))`, "u"),
  },
};
