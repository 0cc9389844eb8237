import { fold } from "../../chinese/fold.ts";
import { type Dimension, type Unit, Units, unitOf } from "../units.ts";
import { foldedWords } from "./folded-words.ts";

/** @param names the first one stands for the unit */
function unit(dimension: Dimension, names: string, latin = ""): Unit {
  const forms = foldedWords(names);
  return unitOf(dimension, forms[0] ?? fold(names), forms, latin);
}

/** What the same amount is called in Chinese texts of all regions, the longer of two that begin alike first. */
export const UNITS = new Units([
  unit("power", "吉瓦 千兆瓦", "gw|gigawatts?"),
  unit("power", "兆瓦 百萬瓦", "mw|megawatts?"),
  unit("power", "千瓦", "kw|kilowatts?"),
  unit("length", "公里 千米", "km|kilomet(?:er|re)s?"),
  unit("length", "公分 厘米 釐米", "cm|centimet(?:er|re)s?"),
  unit("length", "公尺 米", "met(?:er|re)s?"),
  unit("length", "英里 英哩 哩", "miles?"),
  unit("time", "年半"),
  unit("time", "年", "years?"),
  unit("time", "個月", "months?"),
  unit("time", "月"),
  unit("time", "日"),
  unit("time", "天", "days?"),
  unit("time", "星期 個星期 禮拜 個禮拜", "weeks?"),
  unit("time", "小時 個小時 鐘頭 個鐘頭", "hours?"),
  unit("time", "分鐘", "minutes?"),
  unit("time", "秒鐘 秒", "seconds?"),
  unit("money", "人民幣 元人民幣"),
  unit("money", "台幣 新台幣 元台幣 元新台幣"),
  unit("money", "港元 港幣"),
  unit("money", "美元 美金", "usd|(?:us)?dollars?"),
  unit("money", "歐元", "(?:eur|euros?)(?![a-z])"),
  unit("money", "英鎊"),
  unit("money", "日元 日圓", "yen"),
  unit("money", "元 塊錢"),
  unit("share", "百分點 個百分點"),
  unit("share", "%", "percent"),
]);
