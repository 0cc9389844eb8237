import { render } from "preact";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { inEnglish } from "../testing/english.ts";
import { awaited, click, write } from "../testing/person.ts";
import "./settings.css";
import { SETTINGS } from "./settings.fixtures.tsx";
import { Settings } from "./settings.tsx";
import type { SettingsProps } from "./settings-props.ts";

let place: HTMLElement;
const saved = vi.fn<(text: string) => void>();
beforeEach(() => {
  place = document.createElement("div");
  document.body.append(place);
  document.documentElement.lang = "en";
  saved.mockClear();
});
afterEach(() => {
  render(null, place);
  place.remove();
});

function show(props: Partial<SettingsProps> = {}): void {
  render(<Settings {...SETTINGS} onWords={saved} translate={inEnglish} {...props} />, place);
}

const words = (): string[] =>
  [...place.querySelectorAll<HTMLInputElement>(".words tbody td:first-child input")].map(
    ({ value }) => value,
  );

it("keeps a word as it is written, and what cannot be read as it stands", async () => {
  show({ words: "软件 = 軟體\n[nowhere]\n里 = 裡" });
  await click(place, ".words .first");
  await expect.poll(() => words()).toEqual(["", "软件"]);
  expect(document.activeElement).toBe(place.querySelector(".words tbody input"));
  await write(place, ".words tbody input", "余光中");
  await expect.poll(() => saved.mock.lastCall?.[0]).toBe("[all]\n余光中\n软件 = 軟體\n\n[nowhere]\n里 = 裡");
  expect(place.querySelector(".unread")?.textContent).toContain("里 = 裡");
});

it("takes a pasted list row by row, and leaves a pasted word to the browser", async () => {
  show({ words: "软件 = 軟體" });
  const field = await awaited(place, ".words tbody input");
  const paste = (text: string): boolean => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    return field.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, cancelable: true, bubbles: true }),
    );
  };
  expect(paste("词")).toBe(true);
  expect(paste("[hk]\n出租车 = 的士\n冰激凌\t雪糕")).toBe(false);
  await expect.poll(() => words()).toEqual(["出租车", "冰激凌", "软件"]);
  await expect.poll(() => saved.mock.lastCall?.[0]).toContain("[hk]\n出租车 = 的士\n冰激凌 = 雪糕");
});

it("goes on to the next row when one is deleted, and to the button when none is left", async () => {
  show({ words: "甲\n乙" });
  await click(place, ".words .remove-word");
  await expect.poll(() => words()).toEqual(["乙"]);
  expect(document.activeElement).toBe(place.querySelector(".words tbody input"));
  await click(place, ".words .remove-word");
  await expect.poll(() => document.activeElement?.textContent).toBe(inEnglish("words_add"));
});

it("follows words that something else has changed", async () => {
  show({ words: "甲" });
  show({ words: "乙" });
  await expect.poll(() => words()).toEqual(["乙"]);
});

it("says of a word that cannot be stored why, and stores the others", async () => {
  show({ words: "甲\n乙" });
  await write(place, ".words tbody input", "# 甲");
  await awaited(place, "[aria-invalid=true]");
  await expect.poll(() => saved.mock.lastCall?.[0]).toBe("[all]\n乙\n");
});

it("takes each decision back, and the focus goes on", async () => {
  const taken = vi.fn();
  const { decisions } = SETTINGS;
  show({ onTakeBack: taken });
  await click(place, "#hidden li button");
  const hidden = decisions.filter(({ kind }) => kind === "hidden");
  expect(taken.mock.calls).toEqual([[hidden[0]]]);
  show({ onTakeBack: taken, decisions: decisions.filter((one) => one !== hidden[0]) });
  await expect.poll(() => document.activeElement).toBe(place.querySelector("#hidden li button"));
  await click(place, "#hidden li button");
  show({ onTakeBack: taken, decisions: [] });
  await expect.poll(() => document.activeElement).toBe(place.querySelector("#hidden .removable"));
});

it("deletes everything in two steps, and says what would be lost", async () => {
  const cleared = vi.fn();
  show({ onClear: cleared });
  await click(place, "#storage > p:last-child button");
  const warning = await awaited(place, "#storage .warning");
  expect(document.activeElement).toBe(warning);
  expect(warning.textContent).toContain("12,345 highlights, 1 interview of your own, 4 words");
  expect(cleared).not.toHaveBeenCalled();
  warning.querySelector<HTMLElement>("button:last-child")?.click();
  await expect.poll(() => document.activeElement?.textContent).toBe(inEnglish("storage_clear"));
  await click(place, "#storage > p:last-child button");
  await click(place, "#storage .danger");
  expect(cleared).toHaveBeenCalledOnce();
});

it("hands over what a person chooses", async () => {
  const chosen = vi.fn();
  show({ onSettings: chosen });
  const choose = (selector: string, value: string): void => {
    const field = place.querySelector<HTMLSelectElement>(selector);
    if (field === null) throw new Error(`${selector} is not there.`);
    field.value = value;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };
  choose("#language select", "zh_HK");
  choose("#language select", "");
  choose("#card select", "long");
  choose("#backup select", "0");
  place.querySelector<HTMLElement>("#sites .switch")?.click();
  expect(chosen.mock.calls.flat()).toEqual([
    { language: "zh_HK" },
    { language: null },
    { cardDelay: "long" },
    { backupReminder: 0 },
    { annotate: false },
  ]);
});

it("lists the commands in an order of its own, the next passage before the previous one", () => {
  const sorted = SETTINGS.commands.toSorted((one, other) => one.name.localeCompare(other.name));
  show({ commands: sorted });
  expect([...place.querySelectorAll(".keys dt")].map((name) => name.textContent)).toEqual([
    inEnglish("command_open_popup"),
    inEnglish("command_next_passage"),
    inEnglish("command_previous_passage"),
    inEnglish("menu_keep_selection"),
    inEnglish("command_convert_page"),
    inEnglish("command_search_page"),
  ]);
});
