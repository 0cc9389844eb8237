import { browser } from "wxt/browser";
import { variantOfTag } from "../../lib/chinese/language-tag.ts";
import { interfaceTag } from "../../lib/extension/interface-tag.ts";
import { readerSettings } from "../../lib/extension/settings.ts";
import { HIGHLIGHT_STYLE } from "../../lib/page/painting/highlight-style.ts";
import { SEARCH_STYLE } from "../../lib/page/painting/search-style.ts";
import { UNDERLINE_STYLE } from "../../lib/page/painting/underline-style.ts";
import { convertTexts } from "../../lib/services/conversion.ts";
import article from "../../samples/article.html?raw";

/**
 * The sample article, to try the extension on. Browsers put no content script into an extension's own page, so it
 * runs gate and reader itself: the very files that run on pages of the web, with the same answers from the background.
 */
async function showArticle(): Promise<void> {
  const { title, body } = new DOMParser().parseFromString(article, "text/html");
  const tag = interfaceTag((await readerSettings()).language);
  const target = variantOfTag(tag);
  const texts = [...textsIn(body)];
  if (target !== null) {
    const converted = await convertTexts([title, ...texts.map(({ data }) => data)], "t", target);
    document.title = converted[0] ?? title;
    texts.forEach((text, at) => {
      text.data = converted[at + 1] ?? text.data;
    });
  } else document.title = title;
  document.documentElement.lang = target === null ? "zh-Hant" : tag;
  document.body.replaceChildren(...body.childNodes);
}

function* textsIn(body: HTMLElement): Generator<Text> {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text) yield node;
}

function run(file: "gate.js" | "reader.js"): Promise<void> {
  const script = document.createElement("script");
  script.src = new URL(file, browser.runtime.getURL("/")).href;
  const loaded = new Promise<void>((resolve, reject) => {
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${file} is not there.`));
  });
  document.head.append(script);
  return loaded;
}

const style = new CSSStyleSheet();
style.replaceSync(UNDERLINE_STYLE + SEARCH_STYLE + HIGHLIGHT_STYLE);
document.adoptedStyleSheets.push(style);
await showArticle();
// The reader takes over from the gate, as everywhere.
await run("gate.js");
await run("reader.js");
