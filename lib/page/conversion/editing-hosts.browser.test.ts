import { DOMParser } from "prosemirror-model";
import { schema } from "prosemirror-schema-basic";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import Quill from "quill";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { answeredLater } from "./fixtures/answered-later.ts";
import { PageConversion } from "./page-conversion.ts";

let place: HTMLElement;
let conversion: PageConversion;
beforeEach(() => {
  place = document.createElement("main");
  place.innerHTML = "<p>这一段说明下面的编辑框里写的内容不会改变。</p>";
  document.body.append(place);
  conversion = new PageConversion(document, answeredLater);
});
afterEach(async () => {
  await conversion.show(null).whole;
  place.remove();
});

/** What an author wrote in an editor: words, a picture with its description, and islands that are not edited. */
const WRITTEN =
  '<p title="打印机">软件<img alt="网络里的软件"><b aria-label="后来">内存</b></p>' +
  '<p><span contenteditable="false" title="说明">这里的标签<i lang="zh-CN">说话</i></span></p>' +
  '<div contenteditable="false"><p>岛上的软件<b contenteditable="true">里面</b></p></div>';

function add(html: string): HTMLElement {
  const element = document.createElement("div");
  element.innerHTML = html;
  place.append(element);
  return element;
}

function child(element: Element): HTMLElement {
  const first = element.firstElementChild;
  if (!(first instanceof HTMLElement)) throw new Error("There is no element.");
  return first;
}

/** Until the page outside of what is edited follows a change, and so would the inside. */
async function followed(): Promise<void> {
  const late = add("<p>后来的内容</p>");
  await expect.poll(() => late.textContent).toBe("後來的內容");
}

describe("what a person edits", () => {
  it.each(["", "true", "TRUE", "plaintext-only"])(
    "stays as it is with all inside it where contenteditable is '%s'",
    async (value) => {
      const element = add(`<div contenteditable="${value}" aria-label="编辑软件">${WRITTEN}</div>`);
      const before = element.innerHTML;
      await conversion.show("tw").whole;
      expect(place.querySelector("p")?.textContent).toBe("這一段說明下面的編輯框裡寫的內容不會改變。");
      expect(element.innerHTML).toBe(before);
      await conversion.show("hk").whole;
      await conversion.show(null).whole;
      expect(element.innerHTML).toBe(before);
    },
  );

  it.each(["false", "inherit", "other"])("does not lie where contenteditable is '%s'", async (value) => {
    const element = add(`<div contenteditable="${value}"><img alt="软件">说话</div>`);
    await conversion.show("tw").whole;
    expect(element.textContent).toBe("說話");
    expect(element.querySelector("img")?.alt).toBe("軟件");
  });

  it("stays as it is where it came late, was copied from the page, or has a new description", async () => {
    const element = add("<div contenteditable></div>");
    await conversion.show("tw").whole;
    const editor = child(element);
    editor.innerHTML = WRITTEN;
    editor.append(place.querySelector("p")?.textContent ?? "");
    editor.querySelector("[title]")?.setAttribute("title", "换了说明");
    const island = editor.querySelector("[contenteditable=false]")?.firstChild;
    if (island) island.nodeValue = "换了标签";
    const before = editor.innerHTML;
    await followed();
    expect(editor.innerHTML).toBe(before);
    await conversion.show(null).whole;
    expect(editor.innerHTML).toBe(before);
  });

  it("stays as it is in shadow roots", async () => {
    const element = add("<div contenteditable><section contenteditable=false></section></div>");
    const shadow = element.querySelector("section")?.attachShadow({ mode: "open" });
    if (shadow) shadow.innerHTML = WRITTEN;
    await conversion.show("tw").whole;
    expect(shadow?.innerHTML).toBe(WRITTEN);
  });

  it("gets back what the page wrote once it is edited, and keeps what is typed", async () => {
    const element = add("<div>点击以后可以修改这里的软件<img alt='网络软件'><b lang=zh>内存</b></div>");
    const editor = child(element);
    const before = editor.innerHTML;
    await conversion.show("tw").whole;
    expect(editor.textContent).toBe("點擊以後可以修改這裡的軟件內存");
    editor.contentEditable = "true";
    await Promise.resolve();
    expect(editor.innerHTML).toBe(before);
    expect(editor.hasAttribute("lang")).toBe(false);
    const text = editor.firstChild;
    if (text instanceof Text) text.appendData("，后来又改了");
    await followed();
    expect(editor.textContent).toBe("点击以后可以修改这里的软件，后来又改了内存");
    editor.contentEditable = "false";
    await expect.poll(() => editor.textContent).toBe("點擊以後可以修改這裡的軟件，後來又改了內存");
    await conversion.show(null).whole;
    expect(editor.textContent).toBe("点击以后可以修改这里的软件，后来又改了内存");
  });

  it("gets back what the page wrote where the page moves it into an editor", async () => {
    const paragraph = child(add("<p title='说明'>先读后改的软件</p>"));
    const editor = child(add("<div contenteditable></div>"));
    await conversion.show("tw").whole;
    expect(paragraph.textContent).toBe("先讀後改的軟件");
    editor.append(paragraph);
    await Promise.resolve();
    expect(editor.innerHTML).toBe('<p title="说明">先读后改的软件</p>');
  });

  it("is not written where it began to be edited while an answer was on its way", async () => {
    const editor = child(add("<div><p>正要修改的软件</p></div>"));
    const { whole } = conversion.show("tw");
    editor.contentEditable = "true";
    await whole;
    expect(editor.innerHTML).toBe("<p>正要修改的软件</p>");
  });

  it("is the whole document in design mode", async () => {
    const before = place.innerHTML;
    document.designMode = "on";
    await conversion.show("tw").whole;
    document.designMode = "off";
    expect(place.innerHTML).toBe(before);
  });
});

describe("editors", () => {
  it("Quill keeps its text, its placeholder and what it stores", async () => {
    const element = add("<div><p>这里写的软件<strong>内存</strong></p></div>");
    const quill = new Quill(child(element), { placeholder: "请输入内容" });
    const [before, stored] = [quill.root.outerHTML, JSON.stringify(quill.getContents())];
    let changes = 0;
    quill.on("text-change", () => changes++);
    await conversion.show("tw").whole;
    await followed();
    expect([quill.root.outerHTML, JSON.stringify(quill.getContents()), changes]).toEqual([before, stored, 0]);
    quill.insertText(0, "后来说的");
    await followed();
    expect(quill.getText()).toBe("后来说的这里写的软件内存\n");
    await conversion.show(null).whole;
    expect(quill.getText()).toBe("后来说的这里写的软件内存\n");
    expect(quill.root.textContent).toBe("后来说的这里写的软件内存");
  });

  it("ProseMirror keeps its text, its pictures and what it stores", async () => {
    const written = document.createElement("div");
    written.innerHTML = '<p>这里写的软件<img src="data:," alt="网络里的软件" title="说明"></p><h1>后来</h1>';
    const element = add("<div></div>");
    let changes = 0;
    const view = new EditorView(child(element), {
      state: EditorState.create({ doc: DOMParser.fromSchema(schema).parse(written) }),
      dispatchTransaction(transaction) {
        if (transaction.docChanged) changes++;
        view.updateState(view.state.apply(transaction));
      },
    });
    const [before, stored] = [view.dom.outerHTML, JSON.stringify(view.state.doc)];
    await conversion.show("tw").whole;
    await followed();
    expect([view.dom.outerHTML, JSON.stringify(view.state.doc), changes]).toEqual([before, stored, 0]);
    view.dispatch(view.state.tr.insertText("里面说", 1));
    await followed();
    await conversion.show(null).whole;
    expect(view.state.doc.textContent).toBe("里面说这里写的软件后来");
    expect(view.dom.textContent).toBe("里面说这里写的软件后来");
    view.destroy();
  });
});
