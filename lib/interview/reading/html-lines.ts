/** A node of a page, as browsers have it and as parsers give it. */
export interface MarkupNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: MarkupNode | null;
  readonly nextSibling: MarkupNode | null;
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(" "));
/** What holds no words of an article. */
const SKIPPED = names(
  "script style noscript template svg nav footer aside form button select head iframe dialog figcaption",
);
const BLOCKS = names(
  "address article blockquote br caption dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody thead tr ul",
);
/** What sets off who speaks, or what is asked. */
const BOLD = names("b strong cite dt");
const HEADINGS = names("h2 h3 h4 h5 h6");
const TEXT = 3;
const ELEMENT = 1;

/** Ends of elements, on the way through a tree without recursion: a hostile file nests as deep as it likes. */
type Step = { readonly node: MarkupNode } | { readonly end: string; readonly behind: string };

/** The first element of a name, with what it holds; `null` if there is none. */
function firstOf(root: MarkupNode, name: string): MarkupNode | null {
  const rest: MarkupNode[] = [root];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (node.nodeName.toLowerCase() === name) return node;
    const children: MarkupNode[] = [];
    for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
    rest.push(...children.reverse());
  }
  return null;
}

function around(name: string): [before: string, behind: string] {
  if (BLOCKS.has(name)) return ["\n", "\n"];
  if (name === "time") return [" [", "] "];
  return name === "td" || name === "th" ? ["", "\t"] : ["", ""];
}

/** Writes text with the marks of Markdown for what it stands in; each line has its own. */
class LineWriter {
  text = "";
  #bold = 0;
  #quotes = 0;
  #headings = 0;
  /** Whether the line has words that are not bold: behind them, bold letters stress and name nobody. */
  #isUnderWay = false;

  /** @param by 1 where an element begins, -1 where it ends */
  step(name: string, by: 1 | -1): void {
    if (BOLD.has(name)) this.#bold += by;
    if (HEADINGS.has(name)) this.#headings += by;
    if (name === "blockquote") this.#quotes += by;
  }

  /** Ends the line, or parts cells of a table. */
  part(mark: string): void {
    this.text += mark;
    if (mark === "\n") this.#isUnderWay = false;
  }

  write(words: string): void {
    if (words.trim() === "") {
      this.text += words;
      return;
    }
    if (this.text === "" || this.text.endsWith("\n"))
      this.text += this.#headings > 0 ? "### " : this.#quotes > 0 ? "> " : "";
    const isBold = this.#bold > 0 && !this.#isUnderWay;
    this.text += isBold ? ` **${words}** ` : words;
    if (!isBold && /\p{L}/u.test(words)) this.#isUnderWay = true;
  }
}

function linesIn(root: MarkupNode): string {
  const writer = new LineWriter();
  const rest: Step[] = [{ node: root }];
  for (let step = rest.pop(); step !== undefined; step = rest.pop()) {
    if ("end" in step) {
      writer.step(step.end, -1);
      writer.part(step.behind);
      continue;
    }
    const { node } = step;
    if (node.nodeType === TEXT) writer.write((node.nodeValue ?? "").replaceAll(/[\s\u200B]+/gu, " "));
    const name = node.nodeName.toLowerCase();
    if (node.nodeType !== ELEMENT || SKIPPED.has(name)) continue;
    const [before, behind] = around(name);
    writer.part(before);
    writer.step(name, 1);
    rest.push({ end: name, behind });
    const children: Step[] = [];
    for (let child = node.firstChild; child !== null; child = child.nextSibling)
      children.push({ node: child });
    rest.push(...children.reverse());
  }
  return writer.text;
}

/** Where a page marks its article, that holds most of its words, or it is a teaser. */
const LEAST_SHARE = 0.4;

/**
 * The lines of a saved page that could be a transcript: the words of its article, bold where who speaks is set off,
 * times in brackets.
 * @param body of the page
 */
export function linesOfHtml(body: MarkupNode): string {
  const whole = linesIn(body);
  const article = ["article", "main"]
    .flatMap((name) => firstOf(body, name) ?? [])
    .map(linesIn)
    .find((text) => text.length >= whole.length * LEAST_SHARE);
  return (article ?? whole)
    .split("\n")
    .map((line) =>
      line
        .replaceAll(/\*\*\s*\*\*/gu, "")
        .replaceAll(/ {2,}/gu, " ")
        .trim(),
    )
    .filter((line) => line !== "")
    .join("\n");
}
