import type { BrowserContext, CDPSession, Page } from "@playwright/test";
import { serviceWorker } from "../tooling/chromium.ts";
import { waitFor, waitUntil } from "../tooling/wait.mjs";

/** Milliseconds for the popup to open and to answer; it takes some hundred. */
const PATIENCE = 15_000;

/** The popup as the toolbar opens it. Playwright knows nothing of it, so the debugging protocol is spoken. */
export interface ToolbarPopup {
  /** The value of an expression, evaluated in the popup; promises are waited for. */
  evaluate<Value>(expression: string): Promise<Value>;
  /** Types text where the focus is. */
  type(text: string): Promise<void>;
  /** Presses a key and lets go of it, where the focus is. */
  press(key: PopupKey): Promise<void>;
  /** Taps the middle of the first match with a finger, once there is one. */
  tap(selector: string): Promise<void>;
  screenshot(): Promise<Buffer>;
  /** Waits until an expression is true in the popup. */
  until(expression: string): Promise<void>;
  /** Closes it as a click into the page does: the document is taken away. */
  close(): Promise<void>;
}

/** Keys by which a person gets about, with what the debugging protocol calls them. */
const POPUP_KEYS = {
  Tab: { code: "Tab", windowsVirtualKeyCode: 9 },
  Enter: { code: "Enter", windowsVirtualKeyCode: 13, text: "\r" },
  End: { code: "End", windowsVirtualKeyCode: 35 },
  ArrowRight: { code: "ArrowRight", windowsVirtualKeyCode: 39 },
  ArrowDown: { code: "ArrowDown", windowsVirtualKeyCode: 40 },
} as const;
export type PopupKey = keyof typeof POPUP_KEYS;

interface Answer {
  readonly id?: number;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

/** Opens the toolbar's popup over a page, and waits until it has drawn something. */
export async function openToolbarPopup(context: BrowserContext, page: Page): Promise<ToolbarPopup> {
  await page.bringToFront();
  const worker = await serviceWorker(context);
  await worker.evaluate(() => chrome.action.openPopup());
  return attachToolbarPopup(context);
}

/** The toolbar's popup that something else opens, once it has drawn something. */
export async function attachToolbarPopup(context: BrowserContext): Promise<ToolbarPopup> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error("The browser takes no commands.");
  const popup = await attached(session);
  await popup.until(
    "document.querySelector('main') !== null && document.querySelector('[aria-busy=true]') === null",
  );
  return popup;
}

async function attached(session: CDPSession): Promise<ToolbarPopup> {
  const target = await waitUntil("the toolbar's popup", PATIENCE, async () => {
    const { targetInfos } = await session.send("Target.getTargets");
    return (
      targetInfos.find(({ url }) => url.startsWith("chrome-extension:") && url.includes("/popup.html"))
        ?.targetId ?? null
    );
  });
  // Playwright does not know this way of attaching, in which messages are passed on by the page's own session.
  const send: (command: string, parameters: object) => Promise<unknown> = session.send.bind(session) as never;
  const sessionId = await new Promise<string>((resolve, reject) => {
    session.once("Target.attachedToTarget", ({ sessionId }) => resolve(sessionId));
    send("Target.attachToTarget", { targetId: target, flatten: false }).catch(reject);
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  session.on("Target.receivedMessageFromTarget", (event) => {
    const answer: Answer = JSON.parse(event.message);
    if (event.sessionId === sessionId && answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  let last = 0;
  const ask = async (method: string, params: object = {}): Promise<Readonly<Record<string, unknown>>> => {
    const id = ++last;
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    await send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id, method, params }) });
    const { result = {}, error } = await waitFor(`the popup's answer to ${method}`, PATIENCE, answered);
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result;
  };
  const evaluate = async <Value>(expression: string): Promise<Value> => {
    const answer = await ask("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    const { result, exceptionDetails } = answer as {
      readonly result: { readonly value: Value };
      readonly exceptionDetails?: { readonly exception?: { readonly description?: string } };
    };
    if (exceptionDetails !== undefined)
      throw new Error(exceptionDetails.exception?.description ?? expression);
    return result.value;
  };
  const until = async (expression: string): Promise<void> =>
    void (await waitUntil(`the popup to say ${expression}`, PATIENCE, async () =>
      (await evaluate<boolean>(expression)) ? true : null,
    ));
  return {
    evaluate,
    press: async (key) => {
      const { text, ...named } = { text: undefined, ...POPUP_KEYS[key] };
      const type = text === undefined ? "rawKeyDown" : "keyDown";
      // A key may close the popup, and then nobody answers.
      await ask("Input.dispatchKeyEvent", { type, key, text, ...named });
      await ask("Input.dispatchKeyEvent", { type: "keyUp", key, ...named }).catch(() => undefined);
    },
    tap: async (selector) => {
      const found = `document.querySelector(${JSON.stringify(selector)})`;
      await until(`${found} !== null`);
      const point = await evaluate<{ readonly x: number; readonly y: number }>(`(() => {
        ${found}.scrollIntoView({ block: "nearest", behavior: "instant" });
        const { x, y, width, height } = ${found}.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      })()`);
      await ask("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [point] });
      await ask("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] }).catch(() => undefined);
    },
    type: async (text) => void (await ask("Input.insertText", { text })),
    screenshot: async () => Buffer.from(String((await ask("Page.captureScreenshot")).data), "base64"),
    until,
    close: async () => {
      await send("Target.closeTarget", { targetId: target });
      await waitUntil("the popup to close", PATIENCE, async () => {
        const { targetInfos } = await session.send("Target.getTargets");
        return targetInfos.some(({ targetId }) => targetId === target) ? null : true;
      });
      await session.detach();
    },
  };
}
