import type { Interview, Speaker } from "../../lib/interview/interview.ts";
import type { Range } from "../matching/ranges.ts";

/** What an alteration changes. */
export const ALTERATIONS = ["number", "negation", "speaker"] as const;
export type Alteration = (typeof ALTERATIONS)[number];

/** A page with one fact of one passage turned into another. */
export interface AlteredPage {
  readonly alteration: Alteration;
  readonly text: string;
  /** Where the passage stands now. Half-open, UTF-16. */
  readonly place: Range;
  /** What was put in the place of what, for a list. */
  readonly change: string;
}

/** A replacement of a stretch of a text. */
interface Edit extends Range {
  readonly by: string;
}

const NUMERALS = "二兩两三四五六七八九十百千";
/** What a Chinese numeral counts where it states a fact rather than a turn of speech. */
const COUNTED =
  "(?:個月|个月|多|幾|余|餘|來|来|年|月|日|天|週|周|小時|小时|分鐘|分钟|秒|次|歲|岁|倍|成|萬|万|億|亿|兆|位|名|人|家|座|部|場|场|支|台|輛|辆|票|%|分|公里|公尺|米|元|美元)";
const CHINESE_NUMERAL = new RegExp(`(?<![一${NUMERALS}幾几第數数多上])[${NUMERALS}]+(?=${COUNTED})`, "gu");
const DIGITS = /\d+(?:,\d{3})*(?:\.\d+)?/gu;
const ENGLISH_NUMERAL =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b/giu;

const OTHER_NUMERALS: Readonly<Record<string, string>> = {
  ...{ 二: "五", 兩: "五", 两: "五", 三: "七", 四: "九", 五: "八", 六: "三", 七: "四", 八: "三", 九: "四" },
  ...{ 十: "七十", 百: "六百", 千: "四千" },
  ...{
    two: "five",
    three: "seven",
    four: "nine",
    five: "eight",
    six: "three",
    seven: "four",
    eight: "three",
  },
  ...{
    nine: "four",
    ten: "seventeen",
    eleven: "nineteen",
    twelve: "forty",
    fifteen: "thirty",
    twenty: "eighty",
  },
  ...{
    thirty: "seventy",
    forty: "ninety",
    fifty: "twenty",
    sixty: "thirty",
    seventy: "forty",
    eighty: "thirty",
  },
  ninety: "forty",
};

/** Digits whose first is another one, so that the amount is another by more than a quarter. */
function otherDigits(digits: string): string {
  // The year of a calendar differs in its last digit.
  if (/^(?:19|20)\d\d$/u.test(digits)) return digits.slice(0, 3) + ((Number(digits.at(3)) + 4) % 10);
  const first = Number(digits.charAt(0));
  return `${first < 5 ? first + 4 : first - 3}${digits.slice(1)}`;
}

/** 兩三年, 五六十人: about so many. */
const ABOUT = /^[二兩两三四五六七八九]{2}/u;

function otherNumeral(numeral: string): string {
  const lower = numeral.toLowerCase();
  if (ABOUT.test(numeral)) return numeral.replace(ABOUT, /^[七八]/u.test(numeral) ? "二三" : "八九");
  const first = OTHER_NUMERALS[lower];
  if (first !== undefined) return first;
  return (OTHER_NUMERALS[numeral.charAt(0)] ?? "") + numeral.slice(1);
}

const found = (pattern: RegExp, text: string, by: (match: string) => string): Edit[] =>
  [...text.matchAll(pattern)].map(({ 0: match, index }) => ({
    start: index,
    end: index + match.length,
    by: by(match),
  }));

/** Every number that a passage states, each as another one. */
const numberEdits = (text: string): Edit[] => [
  ...found(DIGITS, text, otherDigits),
  ...found(CHINESE_NUMERAL, text, otherNumeral),
  ...found(ENGLISH_NUMERAL, text, otherNumeral),
];

/** What is denied or stated in Chinese, with what turns it round: the longer of two that begin alike first. */
const CHINESE_NEGATIONS: readonly (readonly [RegExp, string])[] = [
  [/(?:並|并)?(?:沒有|没有)(?=\p{Script=Han}{2})/u, "有"],
  [
    /(?:並|并)?不(?=(?:會|会|能|是|想|要|可以|可能|需要|應該|应该|相信|認為|认为|知道|喜歡|喜欢|打算|願意|愿意))/u,
    "",
  ],
  [/(?<![不只還还就都也真正於于但可])(?=(?:會|会)(?!議|议|員|员|長|长|計|计|談|谈|面))/u, "不"],
  [
    /(?<![不只還还])(?=(?:能夠|能够|可以|需要|應該|应该|相信|認為|认为|知道|喜歡|喜欢|打算|願意|愿意|希望))/u,
    "不",
  ],
  [/(?<![不只還还可但就正總总於于])(?=是(?!否|不))/u, "不"],
  [/(?<![不只沒没所還还])(?=有(?!關|关|限|些|點|点|效|人|時|时|多|沒|没|趣))/u, "沒"],
];
const ENGLISH_NEGATIONS: readonly (readonly [RegExp, string])[] = [
  [/ (?:not|never)(?= )/u, ""],
  [/(?<=\b(?:do|does|did|is|are|was|were|would|could|should|have|has|had|wo|ca))n['’]t(?= )/u, ""],
  [/(?<=\b(?:is|are|was|were|will|would|can|could|should|has|had|must)\b)(?= )/u, " not"],
];

/** The first denial of a passage taken away; where there is none, the first statement denied. */
function negationEdits(text: string): Edit[] {
  const table = /\p{Script=Han}/u.test(text) ? CHINESE_NEGATIONS : ENGLISH_NEGATIONS;
  for (const [pattern, by] of table) {
    const match = pattern.exec(text);
    if (match !== null) return [{ start: match.index, end: match.index + match[0].length, by }];
  }
  return [];
}

/** How far before a passage the name of the one who says it stands, and how far behind it. In characters. */
const BEFORE = 40;
const BEHIND = 24;
/** What stands between a name and what its bearer says: a verb of saying, and little else. */
const SAYING_BEHIND_NAME =
  /^[^。！？.!?\n「“"]{0,12}?(?:說|说|表示|指出|認為|认为|稱|称|坦言|強調|强调|透露|直言|提到|談|谈|回答|回應|回应|解釋|解释|相信|預|预|[:：]|said|says|told|added|argued|argues|explained|believes|thinks|insisted|insists|conceded|noted|warned)[^。！？.!?\n]{0,12}$/iu;
const SAYING_BEFORE_NAME = /^["”」』,，.\s]{1,4}(?:(?:said|says|added|explained) )?$/iu;
const ENDS_ATTRIBUTION =
  /^(?: (?:said|says|added|explained|told)|\s*(?:說|说|表示|指出|認為|认为|稱|称|坦言|強調|强调|補充|补充|解釋|解释))/iu;

const withNames = (speakers: readonly Speaker[], role: Speaker["role"]): Speaker[] =>
  speakers.filter((speaker) => speaker.role === role && speaker.names.length > 0);

/** The name of the guest in the words that say whose a passage is, as the interviewer's. */
function speakerEdits(text: string, place: Range, { speakers }: Interview): Edit[] {
  const [guest] = withNames(speakers, "guest");
  const [interviewer] = withNames(speakers, "interviewer");
  if (guest === undefined || interviewer === undefined) return [];
  for (const name of [...guest.names].sort((one, other) => other.length - one.length)) {
    const isHan = /\p{Script=Han}/u.test(name);
    const by = interviewer.names.find((form) => /\p{Script=Han}/u.test(form) === isHan);
    if (by === undefined) continue;
    const before = text.lastIndexOf(name, place.start);
    const between = before === -1 ? "" : text.slice(before + name.length, place.start);
    if (between !== "" && between.length <= BEFORE && SAYING_BEHIND_NAME.test(between))
      return [{ start: before, end: before + name.length, by }];
    const behind = text.indexOf(name, place.end);
    const isBehind =
      behind !== -1 &&
      behind <= place.end + BEHIND &&
      SAYING_BEFORE_NAME.test(text.slice(place.end, behind)) &&
      (/(?:said|says|added|explained) $/iu.test(text.slice(place.end, behind)) ||
        ENDS_ATTRIBUTION.test(text.slice(behind + name.length)));
    if (isBehind) return [{ start: behind, end: behind + name.length, by }];
  }
  return [];
}

/** The page with one edit carried out, and the place of the passage in it. */
function edited(text: string, place: Range, edit: Edit, alteration: Alteration): AlteredPage {
  const by = edit.by.length - (edit.end - edit.start);
  const moved = edit.end <= place.start ? by : 0;
  const grown = edit.start >= place.start && edit.end <= place.end ? by : 0;
  return {
    alteration,
    text: text.slice(0, edit.start) + edit.by + text.slice(edit.end),
    place: { start: place.start + moved, end: place.end + moved + grown },
    change: `${text.slice(edit.start, edit.end)} → ${edit.by}`,
  };
}

/**
 * All the ways in which a machine turns one fact of a passage into another: each number, one denial, who said it.
 * It knows nothing of how they are found.
 * @param text of the page
 * @param place of a passage that states what was said
 */
export function alteredPages(text: string, place: Range, interview: Interview): AlteredPage[] {
  const words = text.slice(place.start, place.end);
  const inPage = (edit: Edit): Edit => ({
    ...edit,
    start: edit.start + place.start,
    end: edit.end + place.start,
  });
  const edits: [Alteration, Edit][] = [
    ...numberEdits(words).map((edit): [Alteration, Edit] => ["number", inPage(edit)]),
    ...negationEdits(words).map((edit): [Alteration, Edit] => ["negation", inPage(edit)]),
    ...speakerEdits(text, place, interview).map((edit): [Alteration, Edit] => ["speaker", edit]),
  ];
  return edits.map(([alteration, edit]) => edited(text, place, edit, alteration));
}
