/**
 * Characters of Japan that are simplified otherwise than in China, each with the traditional one, as far as folding does
 * not know them as one: from OpenCC's JPShinjitaiCharacters (Apache License 2.0).
 */
const PAIRS = `
  両兩 並竝 乗乘 亀龜 予豫 亜亞 仏佛 仮假 伝傳 併倂 価價 倹儉 児兒 円圓 処處 剣劍 剤劑 剰剩 労勞 効效 勅敕 勧勸 勲勳 単單 厳嚴 収收 唖啞 営營 噛嚙 団團 囲圍 図圖 圏圈 圧壓 塁壘
  塩鹽 増增 壊壞 壌壤 壱壹 売賣 変變 奨奬 嬢孃 実實 寛寬 対對 専專 尭堯 巌巖 巣巢 巻卷 帯帶 帰歸 庁廳 広廣 廃廢 弁辨 弐貳 弾彈 従從 徳德 徴徵 応應 恵惠 悩惱 悪惡 慎愼 懐懷 戦戰
  戯戲 戻戾 払拂 抜拔 択擇 拝拜 拠據 拡擴 挙擧 挿插 捜搜 掲揭 掻搔 揺搖 摂攝 撃擊 撹攪 斉齊 斎齋 晃晄 晩晚 暁曉 暦曆 曽曾 栄榮 桜櫻 桝枡 桟棧 検檢 楽樂 概槪 様樣 槙槇 権權 欠缺
  歓歡 歩步 歯齒 歳歲 歴歷 毎每 気氣 沢澤 沪濾 浄淨 浜濱 涙淚 渇渴 済濟 渉涉 渋澁 渓溪 満滿 滝瀧 瀬瀨 焼燒 犠犧 猟獵 獣獸 瓶甁 畳疊 痩瘦 発發 県縣 研硏 砕碎 稲稻 穂穗 穏穩 穣穰
  竜龍 粋粹 粛肅 糸絲 経經 絵繪 継繼 続續 総總 緒緖 縁緣 縄繩 縦縱 繊纖 繍繡 缶罐 翻飜 聴聽 脳腦 臓臟 艶艷 芸藝 荘莊 萌萠 蔵藏 薫薰 薬藥 蛍螢 蝋蠟 褒襃 覇霸 覚覺 覧覽 観觀 訳譯
  読讀 譲讓 豊豐 賛贊 転轉 軽輕 辺邊 逓遞 遅遲 郎郞 郷鄕 酔醉 醤醬 醸釀 釈釋 鉄鐵 鉱鑛 銭錢 鋳鑄 錬鍊 関關 闘鬭 陥陷 険險 隠隱 雑雜 霊靈 頼賴 顕顯 餅餠 駅驛 駆驅 騒騷 験驗 髄髓
  髪髮 鴎鷗 鶏鷄 鹸鹼 黒黑 黙默 齢齡
`;

const TRADITIONAL: ReadonlyMap<string, string> = new Map(
  PAIRS.trim()
    .split(/\s+/u)
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
const SHINJITAI = new RegExp(`[${[...TRADITIONAL.keys()].join("")}]`, "gu");

/** A text with the characters of Japan as China has them, traditionally; of the same length. */
export const withoutShinjitai = (text: string): string =>
  text.replace(SHINJITAI, (character) => TRADITIONAL.get(character) ?? character);
