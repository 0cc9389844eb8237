import { expect, it } from "vitest";
import { ReadOnce } from "./read-once.ts";

it("reads once, again where it failed, and again when it is to", async () => {
  let reads = 0;
  const read = new ReadOnce(async () => {
    reads++;
    if (reads === 1) throw new Error("no storage");
    return reads;
  });
  await expect(read.get()).rejects.toThrow("no storage");
  expect([await read.get(), await read.get()]).toEqual([2, 2]);
  read.forget();
  expect(await read.get()).toBe(3);
});

it("reads once for all who ask meanwhile", async () => {
  let reads = 0;
  const read = new ReadOnce(async () => ++reads);
  expect(await Promise.all([read.get(), read.get()])).toEqual([1, 1]);
});
