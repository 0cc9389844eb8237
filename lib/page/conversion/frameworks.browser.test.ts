import { createElement, useState } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createApp, h, nextTick, ref } from "vue";
import { Converter } from "../../chinese/converter.ts";
import { answeredLater, DICTIONARY } from "./fixtures/answered-later.ts";
import { PageConversion } from "./page-conversion.ts";

let place: HTMLElement;
let conversion: PageConversion;
beforeEach(() => {
  place = document.createElement("div");
  document.body.append(place);
  conversion = new PageConversion(document, answeredLater);
});
afterEach(async () => {
  await conversion.show(null).whole;
  place.remove();
});

const WORDS = ["软件", "这里说", "后来的内容", "没有人", "发展"];

/** A list that grows, shrinks, changes order and counts; what it shows of state `n`. */
const stateOf = (n: number) => ({
  title: `共有${n}条评论`,
  items: WORDS.slice(0, (n % WORDS.length) + 1)
    .map((word, index) => ({ key: (index * 7 + n) % 11, text: n % 3 === 0 ? word : `${word}${n}` }))
    .toSorted((one, other) => (n % 2 === 0 ? one.key - other.key : other.key - one.key)),
});

const inTaiwan = (n: number): string => {
  const { title, items } = stateOf(n);
  const converter = new Converter(DICTIONARY, "cn", "tw");
  return [title, ...items.map(({ text }) => text)].map((text) => converter.convert(text)).join("");
};

it("lets React go on rendering, and restores what it rendered", async () => {
  let set: (n: number) => void = () => undefined;
  function List() {
    const [n, setN] = useState(0);
    set = setN;
    const { title, items } = stateOf(n);
    const rows = items.map(({ key, text }) => createElement("li", { key, title: text }, text));
    return createElement("section", null, createElement("h2", null, title), createElement("ul", null, rows));
  }
  const root = createRoot(place);
  flushSync(() => root.render(createElement(List)));
  await conversion.show("tw").whole;
  for (let n = 1; n < 30; n++) {
    flushSync(() => set(n));
    if (n % 4 === 0) await expect.poll(() => place.textContent).toBe(inTaiwan(n));
  }
  await expect.poll(() => place.textContent).toBe(inTaiwan(29));
  await conversion.show(null).whole;
  const { title, items } = stateOf(29);
  expect(place.textContent).toBe([title, ...items.map(({ text }) => text)].join(""));
  flushSync(() => set(30));
  expect(place.querySelector("h2")?.textContent).toBe(stateOf(30).title);
  flushSync(() => root.unmount());
});

it("lets Vue go on rendering, and restores what it rendered", async () => {
  const n = ref(0);
  const app = createApp({
    render() {
      const { title, items } = stateOf(n.value);
      const rows = items.map(({ key, text }) => h("li", { key, title: text }, text));
      return h("section", [h("h2", title), h("ul", rows)]);
    },
  });
  app.mount(place);
  await conversion.show("tw").whole;
  for (n.value = 1; n.value < 30; n.value++) {
    await nextTick();
    if (n.value % 4 === 0) await expect.poll(() => place.textContent).toBe(inTaiwan(n.value));
  }
  await nextTick();
  await expect.poll(() => place.textContent).toBe(inTaiwan(30));
  await conversion.show(null).whole;
  const { title, items } = stateOf(30);
  expect(place.textContent).toBe([title, ...items.map(({ text }) => text)].join(""));
  app.unmount();
});
