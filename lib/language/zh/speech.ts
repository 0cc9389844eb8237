import { fold } from "../../chinese/fold.ts";
import type { Speech } from "../language.ts";
import { foldedWords } from "./folded-words.ts";

/**
 * How Chinese articles hand on what somebody said. They quote from English, and keep its verbs where they quote at
 * length.
 */
export const SPEECH: Speech = {
  verbs: foldedWords(`
    表示 指出 認為 認爲 说 稱 透露 坦言 強調 提到 提及 解釋 補充 直言 形容
    預測 預言 相信 承認 談到 談及 談起 聊到 回答 回應 告訴 主張 感嘆 比喻 自認
    估計 預計 期望 看好 點出 說明 證實 反問 打趣 笑言 慨嘆 斷言 宣稱 聲稱 描述
    介紹 重申 呼籲 分享 吐露 道出 講 喊話 深信 覺得 明言 所言 引述 看來 眼中
    口中 said says told explained added argued
    believes acknowledged noted described
  `),
  questions: foldedWords("被問 問到 問及 問道 提問 追問 詢問 問他 asked"),
  // 問祖克柏
  questionsTo: foldedWords("問"),
  asks: [...fold("問指提笑追")],
  addressing: foldedWords("對 向 跟 和 與 同 告訴 回覆 回應"),
  openings: foldedWords(`
    表示 指出 認為 認爲 回應 坦言 強調 透露 直言 相信 解釋 補充 承認 預測 預計
    稱 說 提到 重申 覺得 主張 估計 深信 明言 形容 宣稱 聲稱 斷言 追問 問道
    反問 說明 想問
  `),
  possessive: /^的/u,
  // 解釋說, 提到過
  behindOpening: foldedWords("道 說 稱 到 過 了 著"),
  // 我認爲 and 有人認爲
  ownOpinion: new RegExp(foldedWords("我 有人 外界 人們 大家 業界").join("|"), "u"),
  reach: {
    before: 70,
    behind: 24,
    // 「扎克伯格談到強化學習時說:」
    verbBeforeQuotation: 4,
    // 「扎克伯格在訪談中說:」
    nameBeforeQuotation: 20,
    // 「祖克柏　認為」 has a verb within that, and is no label.
    verbBehindName: 6,
    beforeOpening: 22,
    connective: 6,
    shortestSubject: 2,
  },
};
