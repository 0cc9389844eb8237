import { readFileSync } from "node:fs";
import { join } from "node:path";

const ARTICLE = readFileSync(join(import.meta.dirname, "../samples/article.html"), "utf8");
const MAIN = /<main>.*<\/main>/s.exec(ARTICLE)?.[0] ?? "";

/** An article that covers the bundled interview, in Traditional Chinese. */
export const COVERAGE = `<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><title>文章</title>
<body style="font-size:20px"><p id="weather">明天的天氣很好，適合外出散步。</p>${MAIN}`;

/** Words of one of its passages. */
const HIDDEN = /「從長遠來看.*?」/.exec(ARTICLE)?.[0].slice(1, -1) ?? "";

/** What can be seen of an open page. */
export interface Seen {
  /** Words that are underlined. */
  readonly underlined: string;
  readonly heading: string;
}

/** A setting of one kind, as storage holds it, and what a person sees then. */
interface SettingKind {
  readonly name: string;
  /** Under the key of the site, or (`reader`) for all sites. */
  readonly site?: object;
  readonly reader?: object;
  /** On the page `/decided`. */
  readonly decided: (seen: Seen) => boolean;
  /** On another page of the site. */
  readonly other: (seen: Seen) => boolean;
}

const isUnderlined = ({ underlined }: Seen): boolean =>
  underlined.includes("從長遠來看") || underlined.includes("从长远来看");
const isPlain = ({ underlined }: Seen): boolean => underlined === "";
const isTraditional = ({ heading }: Seen): boolean => heading.includes("專訪");
const isSimplified = ({ heading }: Seen): boolean => heading.includes("专访");
const ofPage = (decision: object): object => ({ pages: { "/decided": decision } });
const asUsual = (seen: Seen): boolean => isUnderlined(seen) && isTraditional(seen);

/** Every kind of setting that changes what a page shows. */
export const SETTING_KINDS: readonly SettingKind[] = [
  { name: "no coverage, for a page", site: ofPage({ coverage: "none" }), decided: isPlain, other: asUsual },
  { name: "look anyway, for a page", site: ofPage({ coverage: "look" }), decided: asUsual, other: asUsual },
  {
    name: "a hidden passage of a page",
    site: ofPage({ hidden: [HIDDEN] }),
    decided: (seen) => !isUnderlined(seen) && !isPlain(seen),
    other: asUsual,
  },
  {
    name: "a script for a page",
    site: ofPage({ convert: "cn" }),
    decided: isSimplified,
    other: asUsual,
  },
  { name: "no underlining, for a site", site: { annotate: false }, decided: isPlain, other: isPlain },
  { name: "a script for a site", site: { convert: "cn" }, decided: isSimplified, other: isSimplified },
  {
    name: "the original for a page of a converted site",
    site: { convert: "cn", ...ofPage({ convert: "original" }) },
    decided: asUsual,
    other: isSimplified,
  },
  { name: "no underlining, for all sites", reader: { annotate: false }, decided: isPlain, other: isPlain },
  {
    name: "underlining on one site alone",
    reader: { annotate: false },
    site: { annotate: true },
    decided: asUsual,
    other: asUsual,
  },
  { name: "a script for all sites", reader: { convert: "cn" }, decided: isSimplified, other: isSimplified },
];

/** Reads what is seen; runs in the page. */
export const SEEN = `({
  underlined: [...CSS.highlights].flatMap(([, highlight]) => [...highlight].map(String)).join(" "),
  heading: document.querySelector("h1")?.textContent ?? "",
})`;
