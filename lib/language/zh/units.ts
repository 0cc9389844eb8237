import { type Dimension, type Unit, Units, unitOf } from "../units.ts";
import { foldedWords } from "./folded-words.ts";

/** @param name in English, as other languages have it */
const unit = (dimension: Dimension, name: string, names: string, latin = ""): Unit =>
  unitOf(dimension, name, foldedWords(names), latin);

/** What the same amount is called in Chinese texts of all regions, the longer of two that begin alike first. */
export const UNITS = new Units([
  unit("power", "gigawatt", "吉瓦 千兆瓦", "gw|gigawatts?"),
  unit("power", "megawatt", "兆瓦 百萬瓦", "mw|megawatts?"),
  unit("power", "kilowatt", "千瓦", "kw|kilowatts?"),
  unit("length", "kilometre", "公里 千米", "km|kilomet(?:er|re)s?"),
  unit("length", "centimetre", "公分 厘米 釐米", "cm|centimet(?:er|re)s?"),
  unit("length", "metre", "公尺 米", "met(?:er|re)s?"),
  unit("length", "mile", "英里 英哩 哩", "miles?"),
  unit("time", "year and a half", "年半"),
  unit("time", "year", "年", "years?"),
  unit("time", "month", "個月", "months?"),
  unit("time", "month of the year", "月"),
  unit("time", "day of the month", "日"),
  unit("time", "day", "天", "days?"),
  unit("time", "week", "星期 個星期 禮拜 個禮拜", "weeks?"),
  unit("time", "hour", "小時 個小時 鐘頭 個鐘頭", "hours?"),
  unit("time", "minute", "分鐘", "minutes?"),
  unit("time", "second", "秒鐘 秒", "seconds?"),
  unit("money", "yuan", "人民幣 元人民幣"),
  unit("money", "Taiwan dollar", "台幣 新台幣 元台幣 元新台幣"),
  unit("money", "Hong Kong dollar", "港元 港幣"),
  unit("money", "dollar", "美元 美金", "usd|(?:us)?dollars?"),
  unit("money", "euro", "歐元", "(?:eur|euros?)(?![a-z])"),
  unit("money", "pound sterling", "英鎊"),
  unit("money", "yen", "日元 日圓", "yen"),
  unit("money", "currency of the region", "元 塊錢"),
  unit("share", "percentage point", "百分點 個百分點"),
  unit("share", "percent", "%", "percent"),
]);
