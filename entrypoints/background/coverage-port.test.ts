import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";

vi.stubGlobal("browser", fakeBrowser);
const findCoverage = vi.fn(async () => null);
vi.doMock("../../lib/services/coverage.ts", () => ({ findCoverage }));
const { listenForCoverageRequests } = await import("./coverage-port.ts");
const { COVERAGE_PORT } = await import("../../lib/extension/coverage-request.ts");

/** What the background has registered for new ports. */
let connect: (port: object) => void;

/** A port that somebody opens, and sends a whole page on. */
function ask(sender: object | undefined, name = COVERAGE_PORT, message: unknown = { text: "話", title: "" }) {
  const heard: ((message: unknown) => void)[] = [];
  const port = {
    ...{ name, sender, postMessage: vi.fn(), disconnect: vi.fn() },
    onDisconnect: { addListener: vi.fn() },
    onMessage: { addListener: (listener: (message: unknown) => void) => heard.push(listener) },
  };
  connect(port);
  for (const hear of heard) hear(message);
  return port;
}

beforeEach(() => {
  findCoverage.mockClear();
  const onConnect = { addListener: (listener: typeof connect) => (connect = listener) };
  Object.assign(fakeBrowser.runtime, { onConnect });
  listenForCoverageRequests();
});

const { id } = fakeBrowser.runtime;
const tab = { id: 3 };

test("a script of ours in a page is answered", () => {
  ask({ id, url: "https://a.org/", tab });
  expect(findCoverage).toHaveBeenCalledTimes(1);
});

test.each([
  ["another extension", { id: "other", url: "https://a.org/", tab }],
  ["nobody that the browser names", { url: "https://a.org/", tab }],
  ["nobody at all", undefined],
])("%s is not answered", (_, sender) => {
  ask(sender);
  expect(findCoverage).not.toHaveBeenCalled();
});

test("a port of another name is left to others, and one that says something else is closed", () => {
  ask({ id, tab }, "other");
  const port = ask({ id, tab }, COVERAGE_PORT, { text: 7 });
  expect(port.disconnect).toHaveBeenCalledTimes(1);
  expect(findCoverage).not.toHaveBeenCalled();
});
