import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { documentTextSlices, rangesOf } from "./document-text.ts";
import type { PageText } from "./page-text.ts";

let place: HTMLElement;
beforeEach(() => {
  place = document.body.appendChild(document.createElement("div"));
});
afterEach(() => place.remove());

function read(root: Node = place): PageText<Node> {
  const reading = documentTextSlices(root);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}

const lines = (): string[] =>
  read()
    .text.split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

describe("the text of a document", () => {
  test("leaves out what styles hide, and keeps what they only move", () => {
    place.innerHTML = `
      <style>.gone{display:none}.unseen{visibility:hidden}.seen{visibility:visible}.without-box{display:contents}</style>
      <p>一</p><p class=gone>a</p><p class=unseen>b<span class=seen>二</span></p>
      <p class=without-box>三</p><p class=gone><span class=without-box>c</span></p>
      <details><summary>四</summary>d</details>
      <p style="margin-top: 5000px">五</p><p style="content-visibility: auto">六</p>`;
    expect(lines()).toEqual(["一", "二", "三", "四", "五", "六"]);
  });

  test("a line feed counts where the style keeps it", () => {
    place.innerHTML =
      "<p>a\nb</p><p style='white-space: pre-line'>c\nd</p><p style='white-space: pre-wrap'>e\nf";
    expect(lines()).toEqual(["a b", "c", "d", "e", "f"]);
  });

  test("reads open shadow roots after the rest, and what is slotted once", () => {
    place.innerHTML = "<p>外<span>裏</span>外</p>";
    const host = place.querySelector("span");
    host?.attachShadow({ mode: "open" }).append("影", document.createElement("slot"));
    expect(lines()).toEqual(["外裏外", "影"]);
    expect(read().roots).toEqual([place, host?.shadowRoot]);
  });

  test("counts positions as the concatenated text nodes of the root", () => {
    place.innerHTML = "<script type=none>123</script><p>甲<code>45</code>乙<!--67-->丙</p>";
    const all = place.textContent ?? "";
    for (const { node, position } of read().segments) {
      expect(all.startsWith(node.nodeValue ?? "?", position)).toBe(true);
    }
  });

  test("leads back to the nodes as ranges", () => {
    place.innerHTML = "<p>甲乙<b>丙丁</b>戊</p>";
    const page = read();
    const at = page.text.indexOf("乙丙");
    expect(rangesOf(page, at, at + 3).map(String)).toEqual(["乙", "丙丁"]);
  });

  test("gives no ranges for words that have changed since", () => {
    place.innerHTML = "<p>甲乙</p><p>丙</p>";
    const page = read();
    const [first, second] = place.querySelectorAll("p");
    if (first?.firstChild) first.firstChild.nodeValue = "丁乙";
    second?.remove();
    expect(rangesOf(page, 0, 2)).toEqual([]);
    expect(rangesOf(page, 3, 4)).toEqual([]);
  });

  test("is not misled by names that a page gives to the fields of a form", () => {
    place.innerHTML = `<form><p>一</p>${[
      "firstChild",
      "nextSibling",
      "parentNode",
      "nodeName",
      "nodeType",
      "getAttribute",
      "checkVisibility",
      "shadowRoot",
    ]
      .map((name) => `<input name=${name}>`)
      .join("")}二</form><p>三</p>`;
    expect(lines()).toEqual(["一", "二", "三"]);
  });

  test("survives a page that takes away what is being read", () => {
    place.innerHTML = "<p>一</p>".repeat(500);
    const reading = documentTextSlices(place);
    reading.next();
    place.textContent = "";
    expect(() => reading.next()).not.toThrow();
  });
});
