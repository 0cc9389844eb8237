import { afterEach, describe, expect, test } from "vitest";
import { onAddressChange, PageChanges } from "./page-changes.ts";
import { WordWatch } from "./word-watch.ts";

let ended = new AbortController();
afterEach(() => {
  ended.abort();
  ended = new AbortController();
  document.body.textContent = "";
});

describe("the changes of a page", () => {
  test("a change after a look is begun ends the wait, also one in a shadow root", async () => {
    const changes = new PageChanges(ended.signal);
    changes.begin();
    document.body.append("一");
    await changes.next(0);

    const root = document.body.appendChild(document.createElement("div")).attachShadow({ mode: "open" });
    changes.begin();
    changes.observe([root]);
    root.append("二");
    await changes.next(0);
  });

  test("an order ends the wait at once, even if given before it", async () => {
    const changes = new PageChanges(ended.signal);
    changes.begin();
    changes.lookNow();
    await changes.next(1e9);
    changes.begin();
    const wait = changes.next(1e9);
    changes.lookNow();
    await wait;
  });

  test("the end ends the wait", async () => {
    const changes = new PageChanges(ended.signal);
    changes.begin();
    const wait = changes.next(1e9);
    ended.abort();
    await wait;
  });

  test("tells of another address without a load", async () => {
    const seen = new Promise<void>((resolve) => onAddressChange(resolve, ended.signal));
    const before = location.href;
    history.pushState(null, "", "#elsewhere");
    await seen;
    history.replaceState(null, "", before);
  });

  test("a watch on words calls back once for each frame with changes", async () => {
    let calls = 0;
    const watch = new WordWatch(() => calls++, ended.signal);
    watch.watch([document]);
    for (let count = 0; count < 100; count++) document.body.append("三");
    await expect.poll(() => calls).toBe(1);
    watch.watch([]);
    document.body.append("四");
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect(calls).toBe(1);
  });
});
