/** What Markdown, HTML in it, or Obsidian takes for more than text, wherever it stands in a line. */
const ANYWHERE = /[\\`*_{}[\]<>#|~$^]|&(?=#|\p{L})|%(?=%)|(?<=%)%|=(?==)|(?<==)=|:(?=:)|(?<=:):/gu;
/** What makes a line a list, a rule or the heading of the line above. */
const MARK_OF_LINE = /^[-+=]/u;
const NUMBER_OF_LIST = /^(\d+)([.)])(?=\s|$)/u;

/**
 * A text that Markdown (CommonMark with GitHub's tables and strokes) and Obsidian show as it is: no comment `%%`, no
 * colour `==`, no field `::`. White space that begins a line, which would make it code, is left out.
 */
export const escapedText = (text: string): string =>
  text
    .split(/\r\n|[\r\n]/u)
    .map(escapedLine)
    .join("\n");

function escapedLine(line: string): string {
  const escaped = line.trimStart().replace(ANYWHERE, "\\$&");
  return escaped.replace(MARK_OF_LINE, "\\$&").replace(NUMBER_OF_LIST, "$1\\$2");
}

/** A text on one line. */
export const escapedOnOneLine = (text: string): string => escapedText(text.replace(/\s+/gu, " ").trim());

/** Lines as a quotation. */
export const quotation = (text: string): string =>
  escapedText(text)
    .split("\n")
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");

/** Marks that tell one tag from another: C, C++ and C#. */
const MARKS_IN_TAGS: Readonly<Record<string, string>> = {
  "+": "plus",
  "#": "sharp",
  "&": "-and-",
  "%": "percent",
};

/**
 * A tag as Obsidian takes it: letters, digits, `_`, `-` and `/`, one of them no digit.
 * @returns without the leading `#`
 */
export function obsidianTag(tag: string): string {
  const spelled = tag
    .trim()
    .replace(/(?<=.)[+#&%]/gu, (mark) => MARKS_IN_TAGS[mark] ?? mark)
    .replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/-]+/gu, "-")
    .replace(/\/{2,}/gu, "/")
    .replace(/^[-/]+|[-/]+$/gu, "");
  if (spelled === "") return "tag";
  return /[^\p{N}/]/u.test(spelled) ? spelled : `_${spelled}`;
}

/** A text as a value of YAML: JSON's strings are YAML's in double quotation marks, but for these control characters. */
export const yamlText = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/gu,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
