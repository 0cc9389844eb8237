import { Random } from "./random.ts";

const SUBJECTS = "公司 研究團隊 記者 市場 政府 學校 工程師 消費者 投資人 法院".split(" ");
const VERBS = "表示 認為 計劃 宣布 否認 開始 停止 調查 改善 擴大".split(" ");
const OBJECTS =
  "新的資料中心 人工智慧模型 開放原始碼軟體 醫療服務 貿易協議 氣候政策 教育改革 城市交通 網路安全 文化交流".split(
    " ",
  );
const TIMES = "今年三月 去年年底 上個星期 2025年7月 星期五晚上 最近幾天 過去十年 下半年".split(" ");
const ENDINGS =
  "，並且引起廣泛討論。 ，但是細節尚未公布。 ，預計需要3.5億元。 ，許多人對此感到意外。 ，成本比原來高出12%。 。".split(
    " ",
  );
const MENU = "首頁 新聞 財經 科技 體育 娛樂 登入 註冊 分享到微信 關於我們 版權所有 下一頁".split(" ");

/** Pages of made-up Chinese news between menus, the same in every run. */
export function generatedPages(count: number): string[] {
  const random = new Random(7);
  return Array.from({ length: count }, () => {
    const menu = (): string => Array.from({ length: 6 }, () => random.of(MENU, "")).join("\n");
    const sentence = (): string =>
      `${random.of(TIMES, "")}，${random.of(SUBJECTS, "")}${random.between(1, 90)}${random.of(VERBS, "")}${random.of(OBJECTS, "")}和${random.of(OBJECTS, "")}${random.of(ENDINGS, "。")}`;
    const paragraphs = Array.from({ length: 25 }, () =>
      Array.from({ length: random.between(2, 7) }, sentence).join(""),
    );
    return [menu(), ...paragraphs, menu()].join("\n");
  });
}
