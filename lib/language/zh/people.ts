import { fold } from "../../chinese/fold.ts";
import type { TextRange } from "../../text/offset-map.ts";
import { foldedWords } from "./folded-words.ts";
import { SPEECH } from "./speech.ts";

/** Surnames that begin few other words; 高, 方, 成 and 時 do. */
const SURNAMES = fold(
  "陳林黃張李王吳劉蔡楊許鄭謝郭洪邱廖賴徐葉蘇呂蕭潘朱簡鍾彭詹胡盧趙顏孫魏翁薛宋鄧杜馮姚董袁譚韓崔閻柯施",
);
/** Those that are words or begin some, which stand behind a title as names alone. */
const FURTHER_SURNAMES = fold("何曾周沈唐田丁夏溫余馬梁傅莊游龔侯孔孟尹羅范汪陸");
/** What people are by profession or to one another ends so, right before a name. */
const TITLES = `(?:[${fold("長員師民授衛席理親友客")}]|${foldedWords("家 發言人 創辦人 創始人 負責人 經紀人 候選人 投資人 影評人 評論人 主持人 策展人 製作人 經理人 代理人 當事人 詩人 商人 醫生 學生 妻子 兒子 主任 司機 之一的 歲的 高齡的").join("|")})`;
/** What stands behind a surname in place of a given name. */
const FORMS_OF_ADDRESS = foldedWords("先生 小姐 女士 太太 老師 教授 醫師 醫生 博士 議員 阿姨 伯伯").join("|");
const GIVEN = "\\p{Script=Han}";
/** Before somebody who is told something, or asked. */
const ADDRESSING = fold("對向跟和與問給告訴");
/** Whom its author knows. */
const KIN = foldedWords(
  "阿嬤 阿公 阿媽 爸 媽 父親 母親 爺爺 奶奶 外公 外婆 哥 姐 弟 妹 太太 先生 老公 老婆 妻子 丈夫 兒子 女兒 同學 同事 朋友 鄰居 老師 老闆 表哥 表姐 阿姨 舅舅 叔叔",
).join("|");
/** Whom a page lets speak without a name. */
const GROUPS = foldedWords("網友 網民 讀者 留言 居民 村民 市民 鄰居 同事 球迷 家長 聽眾 觀眾").join("|");
/** At the start of a given name that is none: 陳年, 許多. */
const NO_GIVEN = `[${fold("多的是在有了和與說子列謝默時事們必況等以經任於一二三四五六日末年邊圍期")}]`;

/** So far behind a name stands the verb of speech that makes it one: 陳阿梅聽了大笑說. */
const REACH_OF_VERB = 6;
const SPEAKING = [
  ...SPEECH.verbs,
  ...foldedWords(
    "問 笑 回 喊 嘆 反駁 批評 質疑 抱怨 怒 嗆 轟 冷笑 大笑 今年 評論 留言 不以為然 反對 不同意 搖頭 聳肩",
  ),
]
  .filter((verb) => /\p{Script=Han}/u.test(verb))
  .join("|");

/** What any of them begins with: all else is passed over at once. */
const BEGINNINGS = `(?=[${SURNAMES}${FURTHER_SURNAMES}${fold("我")}]|${GROUPS})`;
const PEOPLE = new RegExp(
  `${BEGINNINGS}(?:${[
    // 漁民林清河, 副館長曾美如
    `[${SURNAMES}${FURTHER_SURNAMES}](?<=${TITLES}.)(?!${NO_GIVEN})${GIVEN}{2}`,
    // 許小姐
    `(?<![${ADDRESSING}])[${SURNAMES}${FURTHER_SURNAMES}](?:${FORMS_OF_ADDRESS})`,
    // 陳阿梅聽了大笑
    `(?<!\\p{Script=Han})[${SURNAMES}](?!${NO_GIVEN})${GIVEN}{1,2}?(?=[^,.;!?:"\\n]{0,${REACH_OF_VERB}}(?:${SPEAKING}))`,
    // 網友評論
    `(?<![${ADDRESSING}])(?:${GROUPS})(?=[^,.;!?:"\\n]{0,${REACH_OF_VERB}}(?:${SPEAKING}|:))`,
    // 我阿嬤, 我的同學
    `(?<![${ADDRESSING}])${fold("我")}${fold("的")}?(?:${KIN})`,
  ].join("|")})`,
  "gu",
);

const DOT = fold("·");
/** 加雷斯·派克 */
const FOREIGN = new RegExp(`(?<!\\p{Script=Han})\\p{Script=Han}{1,5}${DOT}\\p{Script=Han}{1,6}`, "gu");

/** Where a text names people, as far as they can be told by surname, title, form of address or verb of speech. @param folded the text, folded */
export function peopleIn(_: string, folded: string): TextRange[] {
  const names = Array.from(folded.matchAll(PEOPLE));
  if (folded.includes(DOT)) names.push(...folded.matchAll(FOREIGN));
  return names
    .map(({ 0: name, index }) => ({ start: index, end: index + name.length }))
    .sort((one, other) => one.start - other.start);
}
