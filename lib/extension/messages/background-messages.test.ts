import { beforeEach, describe, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { sampleHighlight } from "../../highlights/fixtures/sample-highlight.ts";

const OWN = "chrome-extension://own/";
vi.stubGlobal("browser", fakeBrowser);
vi.spyOn(fakeBrowser.runtime, "getURL").mockImplementation((path) => OWN + path.slice(1));
const { answerMessages, backgroundMessages, order } = await import("./background-messages.ts");
type MessageName = keyof typeof backgroundMessages;

const ORDER = "0123456789abcdef".repeat(2);
const PLACE = { address: "https://a.org/", canonical: "" };
const TEXTS = { texts: ["話"], from: "cn", to: "tw" };

/** Each message as it is sent, and whether pages of the web may send it. */
const MESSAGES: Readonly<Record<MessageName, { page: boolean; request: object }>> = {
  "start-reader": { page: true, request: { reason: "coverage" } },
  "passages-changed": { page: true, request: {} },
  "hide-passage": { page: true, request: { address: "https://a.org/", text: "話" } },
  "unhide-passage": { page: true, request: { address: "https://a.org/", text: "話" } },
  "message-texts": { page: true, request: {} },
  "card-script": { page: true, request: { script: "tw", taiwanWording: true } },
  "open-transcript": { page: true, request: { interview: "one", turn: 1, rendition: null } },
  "keep-highlight": {
    page: true,
    request: {
      ...{ ...PLACE, order: ORDER, title: "新聞", script: "Hant", colour: "yellow" },
      ...{ pieces: sampleHighlight("1").pieces, passage: null, inPrivate: false },
    },
  },
  "recolour-highlight": { page: true, request: { order: ORDER, id: "1", colour: "red" } },
  "remove-highlight": { page: true, request: { order: ORDER, id: "1" } },
  "restore-highlight": { page: true, request: { order: ORDER, id: "1" } },
  "change-highlight": { page: false, request: { order: ORDER, id: "1", note: "注" } },
  "open-highlight": { page: false, request: { id: "1" } },
  "note-highlight": { page: true, request: { id: "1" } },
  "page-highlights": { page: true, request: PLACE },
  "highlight-copies": { page: true, request: { ids: ["1"] } },
  "convert-texts": { page: true, request: TEXTS },
  "convert-page-texts": { page: true, request: TEXTS },
  "convert-frames": { page: true, request: { target: "tw" } },
};
const names = Object.keys(backgroundMessages) as MessageName[];

const handler = vi.fn(async () => null);

/** @returns whether somebody in the background took the message up */
async function isAnswered(message: unknown, sender: object): Promise<boolean> {
  const respond = vi.fn();
  // The types of the event know no sender.
  const trigger = fakeBrowser.runtime.onMessage.trigger as (...values: unknown[]) => Promise<unknown[]>;
  await trigger(message, sender, respond);
  await Promise.resolve();
  return handler.mock.calls.length > 0;
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.runtime, "getURL").mockImplementation((path) => OWN + path.slice(1));
  handler.mockClear();
  answerMessages(Object.fromEntries(names.map((name) => [name, handler])) as never);
});

const id = fakeBrowser.runtime.id;
const tab = { id: 1 };

describe.each(names)("%s", (name) => {
  const { page, request } = MESSAGES[name];
  const message = { ...request, type: name };

  test(
    page ? "is answered to scripts in pages of the web" : "is answered to no script in a page",
    async () => {
      expect(await isAnswered(message, { id, url: "https://a.org/", tab })).toBe(page);
    },
  );

  test("is answered to pages of the extension", async () => {
    expect(await isAnswered(message, { id, url: `${OWN}library.html` })).toBe(true);
  });

  test.each([
    ["another extension", { id: "other", url: `${OWN}library.html`, tab }],
    ["nobody that the browser names", { url: "https://a.org/", tab }],
    ["an address that begins like ours", { id: "other", url: "https://a.org/chrome-extension://own/", tab }],
    ["a page outside of any tab", { id, url: "https://a.org/" }],
  ])("is not answered to %s", async (_, sender) => {
    expect(await isAnswered(message, sender)).toBe(false);
  });

  test("is not answered where a field is of another kind, or missing", async () => {
    for (const field of Object.keys(request)) {
      expect(await isAnswered({ ...message, [field]: { not: "this" } }, { id, url: OWN })).toBe(false);
      const { [field]: _, ...rest } = message as Record<string, unknown>;
      const isNeeded = name !== "change-highlight" || field === "order" || field === "id";
      expect(await isAnswered(rest, { id, url: OWN })).toBe(!isNeeded);
    }
  });
});

test("what is no message of ours is left to others", async () => {
  for (const message of [null, 1, "start-reader", {}, { type: "constructor" }, { type: "__proto__" }])
    expect(await isAnswered(message, { id, url: OWN })).toBe(false);
});

test("an order that nobody answered is sent once more under the same id, and not a third time", async () => {
  const sent = vi.spyOn(fakeBrowser.runtime, "sendMessage");
  sent.mockRejectedValueOnce(new Error("The message port closed.")).mockResolvedValueOnce({ id: "1" });
  expect(await order("remove-highlight", { id: "1" })).toEqual({ id: "1" });
  const [first, second] = sent.mock.calls.map(([message]) => message);
  expect(first).toEqual(second);
  expect(first).toMatchObject({
    type: "remove-highlight",
    id: "1",
    order: expect.stringMatching(/^[0-9a-f]{32}$/),
  });

  sent.mockReset().mockRejectedValue(new Error("Gone."));
  expect(await order("remove-highlight", { id: "1" })).toBeNull();
  expect(sent).toHaveBeenCalledTimes(2);
  sent.mockReset().mockResolvedValue({ problem: "full" });
  expect(await order("remove-highlight", { id: "1" })).toEqual({ problem: "full" });
  expect(sent).toHaveBeenCalledTimes(1);
});
