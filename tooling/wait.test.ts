import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { waitFor, waitUntil } from "./wait.mjs";

const never = new Promise<never>(() => {});

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe("waitFor", () => {
  it("gives what the promise gives, and leaves no timer behind", async () => {
    expect(await waitFor("a number", 1000, Promise.resolve(3))).toBe(3);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("rejects as the promise does, and leaves no timer behind", async () => {
    const broken = Promise.reject(new Error("It broke."));
    await expect(waitFor("a number", 1000, broken)).rejects.toThrow("It broke.");
    expect(vi.getTimerCount()).toBe(0);
  });

  it("says at the limit what it waited for", async () => {
    const waiting = expect(waitFor("the first row", 2500, never)).rejects.toThrow(
      "Waited 2.5 s for the first row, and it did not come.",
    );
    await vi.advanceTimersByTimeAsync(2500);
    await waiting;
  });

  it("names a short limit in milliseconds", async () => {
    const waiting = expect(waitFor("a key", 40, never)).rejects.toThrow("Waited 40 ms for a key");
    await vi.advanceTimersByTimeAsync(40);
    await waiting;
  });

  it("does not give up before the limit", async () => {
    let ended = false;
    const waiting = waitFor("the first row", 1000, never).catch(() => {
      ended = true;
    });
    await vi.advanceTimersByTimeAsync(999);
    expect(ended).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await waiting;
    expect(ended).toBe(true);
  });
});

describe("waitUntil", () => {
  it("looks until there is something, and takes what is false or 0 for something", async () => {
    const look = vi.fn(async () => (look.mock.calls.length < 3 ? null : 0));
    const waiting = waitUntil("a number", 1000, look, 10);
    await vi.advanceTimersByTimeAsync(20);
    expect(await waiting).toBe(0);
    expect(look).toHaveBeenCalledTimes(3);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("says at the limit what it waited for, and stops looking", async () => {
    const look = vi.fn(async () => null);
    const waiting = expect(waitUntil("a card", 100, look, 30)).rejects.toThrow("Waited 100 ms for a card");
    await vi.advanceTimersByTimeAsync(100);
    await waiting;
    const looks = look.mock.calls.length;
    await vi.advanceTimersByTimeAsync(1000);
    expect(look).toHaveBeenCalledTimes(looks);
  });

  it("does not wait for a look that never ends", async () => {
    const waiting = expect(waitUntil("an answer", 100, () => never)).rejects.toThrow("for an answer");
    await vi.advanceTimersByTimeAsync(100);
    await waiting;
  });

  it("rejects as a look does", async () => {
    const look = async (): Promise<null> => {
      throw new Error("The page is closed.");
    };
    await expect(waitUntil("a card", 100, look)).rejects.toThrow("The page is closed.");
  });
});
