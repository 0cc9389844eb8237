import { fold } from "../../chinese/fold.ts";
import type { Occasions } from "../language.ts";
import { foldedWords } from "./folded-words.ts";

/** Where Chinese articles say that somebody said something, at a talk or in writing. */
export const OCCASIONS: Occasions = {
  words: {
    post: foldedWords(`
      發文 發帖 貼文 帖文 帖子 推文 發推 動態中 在社群平台 在社交平台 在社群媒體 在社交媒體 在社群網站 在社交網站
      在threads 於threads threads上 臉書上 facebook上 instagram上
    `),
    call: foldedWords(`
      財報會 財報電話 電話會 業績會 業績電話 業績說明會 法說會 分析師會議 投資人會議 投資者會議 股東會 股東大會
      準備稿
    `),
    letter: foldedWords("公開信 備忘錄 內部信 全員信 致員工 致股東 部落格文章 博客文章 博文"),
    stage: foldedWords("論壇 大會上 開發者大會 年度大會 演講 主題演說 演說 發布會 聽證會 峰會上"),
    broadcast: foldedWords("播客 podcast 電台節目 脫口秀"),
    told: foldedWords(`
      告訴彭博 告訴路透 告訴cnbc 告訴華爾街日報 告訴紐約時報 告訴金融時報 告訴theverge 告訴法新社 告訴美聯社
      對彭博 對路透 對cnbc 對華爾街日報 對紐約時報 對金融時報 對theverge
    `),
  },
  // 接受彭博社的獨家專訪: whose it is stands between.
  interviewOf: new RegExp(
    `${fold("接受")}([^,.;:!?"\\n]{0,24}?)(?:${foldedWords("採訪 專訪 訪問 訪談").join("|")})`,
    "gu",
  ),
  nobodys: new RegExp(
    foldedWords(
      `過 了 一檔 一個 一家 一間 某 多家 數家 有關 相關 媒體 外媒 傳媒 記者 主持人 獨家 最新 節目 視頻 影片 線上 網路
      電視台 電視 電台 報章 報紙 雜誌 網站 新聞 深度 獨家的 的 本報 其 該 我們 外國 國外 海外 國際 美國 英國 當地 本地
      科技 財經 商業 知名 著名 主流`,
    ).join("|"),
    "gu",
  ),
  // 弟弟的播客, 《…》播客, 播客《…》
  isNameless: (before, behind) =>
    !/[的》〉」』”"]\s*$/u.test(before) && !/^[^。,，\n]{0,4}[《〈「『“]/u.test(behind),
  articles: [],
  anyInterview: foldedWords("訪談 專訪 採訪 受訪 節目 訪問中"),
};
