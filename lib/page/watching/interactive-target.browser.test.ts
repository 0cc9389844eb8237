import { afterEach, expect, it } from "vitest";
import { isForElement } from "./interactive-target.ts";

afterEach(() => document.body.replaceChildren());

function clickOn(html: string, selector: string): boolean {
  document.body.innerHTML = html;
  let is: boolean | null = null;
  const hear = (event: Event): void => {
    is = isForElement(event);
    event.preventDefault();
  };
  document.addEventListener("click", hear, { once: true, capture: true });
  document.querySelector<HTMLElement>(selector)?.click();
  if (is === null) throw new Error("Nothing was clicked.");
  return is;
}

it.each([
  "<a href='#x'><b>words</b></a>",
  "<label><b>words</b></label>",
  "<p contenteditable><b>words</b></p>",
])("a click in %s is meant for it", (html) => expect(clickOn(html, "b")).toBe(true));

it.each(["<p><b>words</b></p>", "<a name='x'><b>words</b></a>"])(
  "a click in %s is meant for its words",
  (html) => expect(clickOn(html, "b")).toBe(false),
);

it("a click in a shadow root is meant for what lies there", () => {
  document.body.innerHTML = "<div></div>";
  const root = document.querySelector("div")?.attachShadow({ mode: "open" });
  if (root === undefined) throw new Error("There is no root.");
  root.innerHTML = "<button><b>words</b></button>";
  let is = false;
  document.addEventListener("click", (event) => (is = isForElement(event)), { once: true, capture: true });
  root.querySelector("b")?.click();
  expect(is).toBe(true);
});
