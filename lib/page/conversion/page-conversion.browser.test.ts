import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { MOST_ROUNDS } from "./conversion-rounds.ts";
import { answeredLater } from "./fixtures/answered-later.ts";
import { PageConversion } from "./page-conversion.ts";

let place: HTMLElement;
let conversion: PageConversion;
beforeEach(() => {
  document.documentElement.lang = "zh-CN";
  document.title = "软件新闻";
  place = document.createElement("main");
  place.innerHTML = "<p>这是一篇简体中文的文章，说的是软件和鼠标，还有内存。</p>";
  document.body.append(place);
  conversion = new PageConversion(document, answeredLater);
});
afterEach(async () => {
  await conversion.show(null).whole;
  place.remove();
});

/** Waits until the page has had its turn and nothing is on its way. */
async function settled(check: () => void): Promise<void> {
  await expect
    .poll(() => {
      try {
        check();
        return "";
      } catch (problem) {
        return String(problem);
      }
    })
    .toBe("");
}

function add(html: string): HTMLElement {
  const element = document.createElement("div");
  element.innerHTML = html;
  place.append(element);
  return element;
}

it("stays quiet where the converter gives no answer, and goes on when it does", async () => {
  let answers = false;
  const own = new PageConversion(document, (...question) =>
    answers ? answeredLater(...question) : Promise.reject(new Error("gone")),
  );
  await expect(own.show("tw").whole).rejects.toThrow("gone");
  const late = add("<p>后来的内容</p>");
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(late.textContent).toBe("后来的内容");
  answers = true;
  await own.show("tw").whole;
  expect(late.textContent).toBe("後來的內容");
  await own.show(null).whole;
  expect(late.textContent).toBe("后来的内容");
});

it("takes 10 MB in one node without losing a character", async () => {
  const given = "这里的软件，".repeat(1_750_000);
  const text = new Text(given);
  const hidden = document.createElement("div");
  hidden.hidden = true;
  hidden.append(text);
  place.append(hidden);
  await conversion.show("tw").whole;
  expect(text.data === given).toBe(false);
  await conversion.show(null).whole;
  expect(text.data === given).toBe(true);
}, 30_000);

describe("PageConversion", () => {
  it("shows text, attributes and the title in the target, and puts every character back", async () => {
    add('<p title="打印机">鼠标<b>里面</b></p><img alt="软件"><input placeholder="输入内容" value="软件">');
    const before = place.innerHTML;
    await conversion.show("twp").whole;
    expect(place.textContent).toBe("這是一篇簡體中文的文章，說的是軟體和滑鼠，還有記憶體。滑鼠裡面");
    expect(document.title).toBe("軟體新聞");
    expect(place.querySelector("[title]")?.getAttribute("title")).toBe("印表機");
    expect(place.querySelector("img")?.alt).toBe("軟體");
    expect(place.querySelector("input")?.placeholder).toBe("輸入內容");
    expect(place.querySelector("input")?.value).toBe("软件");
    expect(place.querySelector("p")?.lang).toBe("zh-Hant-TW");
    expect(place.querySelectorAll("b[lang]")).toHaveLength(0);
    await conversion.show(null).whole;
    expect(place.innerHTML).toBe(before);
    expect(document.title).toBe("软件新闻");
    expect(document.documentElement.lang).toBe("zh-CN");
  });

  it("goes from target to target by the source", async () => {
    await conversion.show("twp").whole;
    await conversion.show("hk").whole;
    expect(place.textContent).toBe("這是一篇簡體中文的文章，説的是軟件和鼠標，還有內存。");
    await conversion.show("cn").whole;
    expect(place.textContent).toBe("这是一篇简体中文的文章，说的是软件和鼠标，还有内存。");
  });

  it("changes nothing when it is done twice", async () => {
    await conversion.show("twp").whole;
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(place, { subtree: true, characterData: true, childList: true });
    await conversion.show("twp").whole;
    expect(observer.takeRecords().length + changes.length).toBe(0);
    observer.disconnect();
  });

  it.each([
    "<code>软件</code>",
    "<pre>软件</pre>",
    "<kbd>软件</kbd>",
    "<samp>软件</samp>",
    "<script type='text/plain'>软件</script>",
    "<style>/* 软件 */</style>",
    "<textarea>软件</textarea>",
    "<p translate='no'>软件<b>内存</b></p>",
    "<p class='notranslate' title='软件'>软件</p>",
    "<div contenteditable>软件<b>内存</b></div>",
    "<p lang='ja'>软件说话</p>",
    "<p>ソフトウェア开发を这里から</p>",
    "<select><option>软件</option></select>",
    "<a href='#软件' data-name='软件'></a>",
    "<input type='submit' name='go' value='软件'>",
  ])("leaves %s alone", async (html) => {
    const element = add(html);
    await conversion.show("tw").whole;
    expect(element.innerHTML).toBe(add(html).innerHTML);
  });

  it("converts what is named beside excluded text", async () => {
    const element = add(
      '<textarea placeholder="输入">软件</textarea><p translate="no">软件<b translate="yes">内存</b></p>' +
        '<select><option value="1">软件</option></select>',
    );
    await conversion.show("tw").whole;
    expect(element.querySelector("textarea")?.placeholder).toBe("輸入");
    expect(element.querySelector("b")?.textContent).toBe("內存");
    expect(element.querySelector("option")?.textContent).toBe("軟件");
  });

  it("leaves Traditional blocks their words, and changes forms between regions only", async () => {
    const block = add("<p>這裏說的是文件和項目，臺灣的說法。</p>").firstElementChild;
    await conversion.show("twp").whole;
    expect(block?.textContent).toBe("這裡說的是文件和項目，臺灣的說法。");
    await conversion.show("cn").whole;
    expect(block?.textContent).toBe("这里说的是文件和项目，台湾的说法。");
  });

  it("reaches closed shadow roots where the caller can, also late ones, and puts them back", async () => {
    const roots = new WeakMap<Element, ShadowRoot>();
    const closed = (html: string): ShadowRoot => {
      const host = document.createElement("closed-part");
      const root = host.attachShadow({ mode: "closed" });
      root.innerHTML = html;
      roots.set(host, root);
      place.append(host);
      return root;
    };
    const early = closed("<p>这里的影子</p>");
    conversion = new PageConversion(document, answeredLater, (element) => roots.get(element) ?? null);
    await conversion.show("tw").whole;
    expect(early.textContent).toBe("這裡的影子");
    const late = closed("<p>后来的影子</p>");
    early.append("还有更多");
    await vi.waitFor(() => {
      expect(late.textContent).toBe("後來的影子");
      expect(early.textContent).toBe("這裡的影子還有更多");
    });
    await conversion.show(null).whole;
    expect([early.textContent, late.textContent]).toEqual(["这里的影子还有更多", "后来的影子"]);
  });

  it("follows late, changed and shadowed content", async () => {
    await conversion.show("tw").whole;
    const late = add("<p>后来的内容</p><custom-box></custom-box>");
    const host = late.querySelector("custom-box");
    const shadow = host?.attachShadow({ mode: "open" });
    if (shadow) shadow.innerHTML = "<p>这里的影子</p>";
    await settled(() => {
      expect(late.querySelector("p")?.textContent).toBe("後來的內容");
      expect(shadow?.textContent).toBe("這裡的影子");
    });
    const text = late.querySelector("p")?.firstChild;
    if (text) text.nodeValue = "改变了的内容";
    if (shadow) shadow.append("还有更多");
    await settled(() => {
      expect(text?.nodeValue).toBe("改變了的內容");
      expect(shadow?.textContent).toBe("這裡的影子還有更多");
    });
    await conversion.show(null).whole;
    expect(text?.nodeValue).toBe("改变了的内容");
    expect(shadow?.textContent).toBe("这里的影子还有更多");
  });

  it("keeps what the page changes while an answer is on its way", async () => {
    const text = place.querySelector("p")?.firstChild;
    const { whole } = conversion.show("tw");
    if (text) text.nodeValue = "换了一句话";
    await whole;
    await settled(() => expect(text?.nodeValue).toBe("換了一句話"));
    await conversion.show(null).whole;
    expect(text?.nodeValue).toBe("换了一句话");
  });

  it("restores nodes that were off the page when it was put back", async () => {
    const element = add("<p>离开的内容</p>");
    await conversion.show("tw").whole;
    element.remove();
    await conversion.show(null).whole;
    place.append(element);
    expect(element.textContent).toBe("离开的内容");
  });

  it("gives up where the page puts its own text back again and again", async () => {
    const text = new Text("反复的内容");
    place.append(text);
    let fights = 0;
    const stubborn = new MutationObserver(() => {
      if (text.data === "反复的内容") return;
      fights++;
      text.data = "反复的内容";
    });
    stubborn.observe(place, { characterData: true, subtree: true });
    await conversion.show("tw").whole;
    await settled(() => expect(conversion.givenUp).toBe(1));
    expect(text.data).toBe("反复的内容");
    expect(fights).toBeLessThanOrEqual(MOST_ROUNDS + 2);
    stubborn.disconnect();
  });

  it("goes on where the page sets the same words now and then, and begins anew with a new order", async () => {
    const text = new Text("反复的内容");
    place.append(text);
    let now = 0;
    const clock = vi.spyOn(performance, "now").mockImplementation(() => now);
    await conversion.show("tw").whole;
    for (let second = 0; second < 8; second++) {
      now += 1_000;
      text.data = "反复的内容";
      await settled(() => expect(text.data).toBe("反覆的內容"));
    }
    expect(conversion.givenUp).toBe(0);
    clock.mockRestore();
  });

  it("converts what an order for the page overrides, and never what its author says of a part, nor code", async () => {
    const { documentElement: root, body } = document;
    root.setAttribute("translate", "no");
    root.setAttribute("lang", "ja");
    body.classList.add("notranslate");
    const element = add(
      "<p>这里的软件</p><p translate=no>这里的软件</p><p class=notranslate>这里的软件</p><p lang=ja>这里的软件</p>" +
        "<pre>床前明月光，\n疑是地上霜。这里的诗</pre><pre>let 软件 = this.value; // 这里\nreturn x + 1;</pre>",
    );
    await conversion.show("tw").whole;
    expect(element.textContent).not.toContain("這裡");
    await conversion.show(null).whole;
    await conversion.show("tw", { isOverPage: true }).whole;
    const texts = [...element.children].map((child) => child.textContent);
    const kept = "这里的软件";
    expect(texts.slice(0, 4)).toEqual(["這裡的軟件", kept, kept, kept]);
    expect(texts[4]).toContain("這裡的詩");
    expect(texts[5]).toContain("这里");
    await conversion.show(null).whole;
    expect(element.children[4]?.textContent).toContain("这里的诗");
    root.removeAttribute("translate");
    root.removeAttribute("lang");
    body.classList.remove("notranslate");
  });

  it("leaves headings in Chinese characters alone on a page that is surely Japanese", async () => {
    const element = add(
      "<h2>会社概要</h2><p>これはペンです。私たちのサービスについてのお知らせです。</p><h2>体験学習</h2>" +
        "<blockquote>这是一段很长的中文引文，说明了这里的软件后来为什么有这么多人使用。</blockquote>",
    );
    await conversion.show("tw").whole;
    expect([...element.querySelectorAll("h2")].map((heading) => heading.textContent)).toEqual([
      "会社概要",
      "体験学習",
    ]);
    expect(element.querySelector("blockquote")?.textContent).toContain("說明了這裡的軟件");
  });

  it("leaves headings in Chinese characters alone on a page in Korean", async () => {
    const element = add(
      "<h2>國內 經濟 動向</h2><p>안녕하세요. 우리 신문은 오늘의 소식을 전합니다. 많은 관심 부탁드립니다.</p>" +
        "<p>오늘의 주요 기사는 다음과 같습니다. 大韓民國 政府는 새로운 정책을 발표했습니다.</p>",
    );
    place.firstElementChild?.remove();
    const before = element.innerHTML;
    await conversion.show("cn").whole;
    expect(element.innerHTML).toBe(before);
  });

  it("converts from the region that the page says to be its own", async () => {
    const element = add(
      "<p lang=zh-TW>這裡的人著衣，用滑鼠和軟體，為了台灣。</p><p lang=zh-HK>這裏的人着衣，用滑鼠和軟件。</p>",
    );
    const texts = (): unknown[] => [...element.children].map((child) => child.textContent);
    const [taiwan, hongKong] = texts();
    await conversion.show("hk").whole;
    expect(texts()).toEqual(["這裏的人着衣，用滑鼠和軟體，為了台灣。", hongKong]);
    await conversion.show("tw").whole;
    expect(texts()).toEqual([taiwan, "這裡的人著衣，用滑鼠和軟件。"]);
    await conversion.show("cn").whole;
    expect(texts()[0]).toBe("这里的人着衣，用滑鼠和软体，为了台湾。");
    await conversion.show("cn", { hasRegionalWords: true }).whole;
    expect(texts()).toEqual(["这里的人着衣，用鼠标和软件，为了台湾。", "这里的人着衣，用滑鼠和软件。"]);
    await conversion.show("hk").whole;
    const [first] = element.children;
    if (first !== undefined) first.textContent = "後來這裡說的";
    await settled(() => expect(texts()[0]).toBe("後來這裏説的"));
  });

  it("puts short texts back that the page copied or put something before", async () => {
    const element = add("<b>软件</b><i></i><u>头</u>");
    const [one, other, short] = element.children;
    await conversion.show("tw").whole;
    if (other !== undefined) other.textContent = one?.textContent ?? "";
    if (short !== undefined) short.innerHTML += "<s>网络</s>";
    document.title = `(1) ${document.title}`;
    await settled(() => expect(element.textContent).toBe("軟件軟件頭網絡"));
    await conversion.show(null).whole;
    expect(element.innerHTML).toBe("<b>软件</b><i>软件</i><u>头<s>网络</s></u>");
    expect(document.title).toBe("(1) 软件新闻");
  });

  it("takes a word for one that ruby, breaks and soft hyphens cut, and gives each node its part", async () => {
    const element = add(
      "<p><ruby>头<rt>tóu</rt></ruby><ruby>发<rt>fà</rt></ruby>很长</p>" +
        "<p><ruby>头<rp>(</rp><rt>tóu</rt><rp>)</rp>发<rt>fà</rt></ruby></p>" +
        "<p>头<wbr>发和面&shy;包</p><p>买<em>面</em>包，<span>皇</span>后</p>" +
        "<p>鼠<wbr>标和打印<wbr>机，内&shy;存</p>",
    );
    const before = element.innerHTML;
    await conversion.show("tw").whole;
    expect([...element.querySelectorAll("p")].slice(0, 4).map((block) => block.textContent)).toEqual([
      "頭tóu髮fà很長",
      "頭(tóu)髮fà",
      "頭髮和麵\u00ad包",
      "買面包，皇後",
    ]);
    await conversion.show("twp").whole;
    expect(element.lastElementChild?.innerHTML).toBe("滑<wbr>鼠和印表<wbr>機，記\u00ad憶體");
    await conversion.show(null).whole;
    expect(element.innerHTML).toBe(before);
  });

  it("converts the words on buttons and groups, and nothing that a form sends", async () => {
    const element = add(
      "<form><input type=submit value=发布><input type=submit name=go value=发布><input type=text value=发布>" +
        "<select><optgroup label=软件><option>软件</option></optgroup></select>" +
        "<div aria-description=这里的软件></div><iframe title=这里></iframe></form>",
    );
    const before = element.innerHTML;
    await conversion.show("tw").whole;
    const values = [...element.querySelectorAll("input")].map((input) => input.getAttribute("value"));
    expect(values).toEqual(["發佈", "发布", "发布"]);
    expect(element.querySelector("optgroup")?.label).toBe("軟件");
    expect(element.querySelector("option")?.textContent).toBe("软件");
    expect(element.querySelector("div")?.getAttribute("aria-description")).toBe("這裡的軟件");
    expect(element.querySelector("iframe")?.title).toBe("這裡");
    await conversion.show(null).whole;
    expect(element.innerHTML).toBe(before);
  });

  it("keeps the selection and every range on its characters", async () => {
    const element = add("<p>打印机里的软件很多，内存和的士也很多，鼠标点击服务器。</p>");
    const text = element.querySelector("p")?.firstChild;
    if (!(text instanceof Text)) throw new Error("There is no text.");
    const ranges = Array.from({ length: text.length - 1 }, (_, at) => {
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + 2);
      return range;
    });
    getSelection()?.setBaseAndExtent(text, 5, text, 7);
    expect(getSelection()?.toString()).toBe("软件");
    await conversion.show("twp").whole;
    expect(getSelection()?.toString()).toBe("軟體");
    expect(ranges.filter((range) => range.collapsed)).toEqual([]);
    expect(ranges.map(String).at(-1)).toBe("器。");
    await conversion.show(null).whole;
    expect(getSelection()?.toString()).toBe("软件");
  });

  it.each([
    ["lone surrogates", "软\ud800件\udc00说"],
    ["private use and variation selectors", "软\ue000件\ufe00说\u{e0100}"],
    ["characters of two units", "𠮷软件𠮷说"],
  ])("puts back %s", async (_, given) => {
    const text = new Text(given);
    place.append(text);
    await conversion.show("tw").whole;
    expect(text.data).not.toBe(given);
    await conversion.show(null).whole;
    expect(text.data).toBe(given);
  });

  it("keeps every range in a long text, which it writes in steps, and what the page changes between these", async () => {
    const given = "这里的软件，后来有很多说法。".repeat(8_000);
    const element = add("<div></div>");
    const text = new Text(given);
    element.replaceChildren(text);
    const places = Array.from({ length: 280 }, (_, at) => at * 14 * 28 + (at % 13));
    const ranges = places.map((start) => {
      const range = new Range();
      range.setStart(text, start);
      range.setEnd(text, start + 2);
      return range;
    });
    const words = ranges.map((range) => range.toString());
    getSelection()?.setBaseAndExtent(text, 70_002, text, 70_005);
    await conversion.show("tw").whole;
    expect(text.data).toBe("這裡的軟件，後來有很多說法。".repeat(8_000));
    expect([...element.childNodes]).toEqual([text]);
    expect(getSelection()?.toString()).toBe("的軟件");
    const converted = places.map((start) => text.data.slice(start, start + 2));
    expect(ranges.map((range) => range.toString())).toEqual(converted);

    let wasHalfway = false;
    // It is told behind each slice that wrote something.
    const observer = new MutationObserver(() => {
      if (wasHalfway || !text.data.startsWith("这") || !text.data.endsWith("後來有很多說法。")) return;
      wasHalfway = true;
      text.insertData(text.length, "后来的");
    });
    observer.observe(element, { characterData: true, subtree: true });
    await conversion.show(null).whole;
    observer.disconnect();
    expect(wasHalfway).toBe(true);
    expect(text.data).toBe(`${given}后来的`);
    expect(ranges.map((range) => range.toString())).toEqual(words);
  });

  it("converts a text of a million characters in one node, and keeps the selection", async () => {
    const text = new Text("这里的软件，".repeat(170_000));
    place.append(text);
    getSelection()?.setBaseAndExtent(text, 600_002, text, 600_005);
    await conversion.show("tw").whole;
    expect(text.data).toBe("這裡的軟件，".repeat(170_000));
    expect(getSelection()?.toString()).toBe("的軟件");
    await conversion.show(null).whole;
    expect(text.data.startsWith("这里的软件，这里")).toBe(true);
  });
});

/** One change that a page makes; numbers are taken modulo what there is. */
type Change =
  | {
      readonly kind: "insert" | "replace" | "set";
      readonly node: number;
      readonly at: number;
      readonly text: string;
    }
  | { readonly kind: "delete" | "split"; readonly node: number; readonly at: number }
  | { readonly kind: "remove" | "move" | "normalize" | "wait"; readonly node: number }
  | { readonly kind: "append"; readonly text: string };

const words = fc.constantFrom("说", "软件", "这里", "后来的", "a", "中文", "。", "为什么这样说");
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constantFrom("insert" as const, "replace" as const, "set" as const),
    node: fc.nat(20),
    at: fc.nat(20),
    text: words,
  }),
  fc.record({ kind: fc.constantFrom("delete" as const, "split" as const), node: fc.nat(20), at: fc.nat(20) }),
  fc.record({
    kind: fc.constantFrom("remove" as const, "move" as const, "normalize" as const, "wait" as const),
    node: fc.nat(20),
  }),
  fc.record({ kind: fc.constant("append" as const), text: words }),
);

/** Does the same to any copy of the page: conversion to `tw` keeps all lengths of these words. */
function make(container: HTMLElement, step: Change): void {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  if (step.kind === "append") {
    const paragraph = document.createElement("p");
    paragraph.append(step.text, step.text);
    container.append(paragraph);
    return;
  }
  const node = texts[step.node % Math.max(1, texts.length)];
  if (node === undefined) return;
  const at = "at" in step ? step.at % (node.length + 1) : 0;
  if (step.kind === "insert") node.insertData(at, step.text);
  else if (step.kind === "replace") node.replaceData(at, 2, step.text);
  else if (step.kind === "set") node.data = step.text;
  else if (step.kind === "delete") node.deleteData(at, 2);
  else if (step.kind === "split") node.splitText(at);
  else if (step.kind === "remove") node.remove();
  else if (step.kind === "move") container.append(node);
  else if (step.kind === "normalize") container.normalize();
}

it("keeps the sources of several texts that are joined at once", async () => {
  const shown = add("<p></p><p></p>");
  for (const [at, parts] of [
    ["在", "这", "里。"],
    ["这里", "这里"],
  ].entries())
    shown.children[at]?.append(...parts);
  const own = new PageConversion(document, answeredLater);
  await own.show("tw").whole;
  shown.normalize();
  await own.show(null).whole;
  expect(shown.innerHTML).toBe("<p>在这里。</p><p>这里这里</p>");
  shown.remove();
});

it("leaves no character wrong after any sequence of converting, changing and restoring", async () => {
  const base = "<p>这是说明，<b>软件</b>在这里。</p><ul><li>后来的人</li><li>什么都说</li></ul>";
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 12 }), async (changes) => {
      const [shown, twin] = [add(base), document.createElement("div")];
      twin.innerHTML = base;
      const own = new PageConversion(document, answeredLater);
      await own.show("tw").whole;
      for (const step of changes) {
        if (step.kind === "wait") await new Promise((resolve) => setTimeout(resolve, step.node % 4));
        make(shown, step);
        make(twin, step);
      }
      await own.show(null).whole;
      expect(shown.innerHTML).toBe(twin.innerHTML);
      shown.remove();
    }),
    { numRuns: 150 },
  );
}, 60_000);
