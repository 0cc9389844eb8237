import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { FRAME_HANDLE } from "../../lib/extension/frame-handle.ts";

vi.stubGlobal("browser", fakeBrowser);
const { endPagesBeforeUpdate } = await import("./update.ts");

type Script = { readonly func: (name: string) => Promise<void>; readonly args: readonly [string] };

let offered: (() => void) | undefined;
const reload = vi.fn();
let inject: (script: Script) => Promise<unknown>;

beforeEach(() => {
  vi.useFakeTimers();
  fakeBrowser.reset();
  reload.mockReset();
  Object.assign(fakeBrowser.runtime, {
    reload,
    onUpdateAvailable: { addListener: (listener: () => void) => (offered = listener) },
  });
  Object.assign(fakeBrowser.scripting, { executeScript: (script: Script) => inject(script) });
  vi.spyOn(fakeBrowser.tabs, "query").mockResolvedValue([{ id: 1 }, { id: 2 }] as never);
  endPagesBeforeUpdate();
});

afterEach(() => {
  vi.useRealTimers();
  Reflect.deleteProperty(globalThis, Symbol.for(FRAME_HANDLE));
});

test("an update waits until the scripts in open pages have ended and put back what was converted", async () => {
  const stopped = new AbortController();
  let putBack = (): void => undefined;
  const shown = new Promise<void>((resolve) => {
    putBack = resolve;
  });
  Reflect.set(globalThis, Symbol.for(FRAME_HANDLE), { stopped, reader: { shown: () => shown } });
  inject = ({ func, args }) => func(...args);
  offered?.();
  await vi.advanceTimersByTimeAsync(10);
  expect(stopped.signal.aborted).toBe(true);
  expect(reload).not.toHaveBeenCalled();
  putBack();
  await vi.advanceTimersByTimeAsync(0);
  expect(reload).toHaveBeenCalledOnce();
});

test("frames in which only the gate runs, or nothing, and tabs of the browser hold nothing up", async () => {
  inject = async ({ func, args: [name] }) => {
    await func(name);
    throw new Error("Missing host permission for the tab");
  };
  offered?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(reload).toHaveBeenCalledOnce();
});

test("a page that is busy does not hold the update up for ever", async () => {
  inject = () => new Promise(() => undefined);
  offered?.();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(reload).toHaveBeenCalledOnce();
});
