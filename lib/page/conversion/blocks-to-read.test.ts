import { expect, it } from "vitest";
import { BlocksToRead, type ScannedBlocks } from "./blocks-to-read.ts";
import type { ScannedBlock } from "./conversion-scan.ts";

const [PAGE, CHANGED, LATER]: readonly ScannedBlock[] = [1, 2, 3].map(() => ({ texts: [], elements: [] }));

function* steps(...blocks: (ScannedBlock | null | undefined)[]): ScannedBlocks {
  for (const block of blocks) yield block ?? null;
}

it("gives what the page changed before the rest, in its order, and says where each ends", () => {
  const blocks = new BlocksToRead();
  expect([blocks.isEmpty, blocks.isLate, blocks.next()]).toEqual([true, false, undefined]);
  blocks.readPage(steps(PAGE, null, PAGE));
  expect([blocks.isEmpty, blocks.isLate]).toEqual([false, false]);
  expect(blocks.next()).toBe(PAGE);
  blocks.addLate(steps(CHANGED));
  blocks.addLate(steps(LATER));
  expect(blocks.isLate).toBe(true);
  expect([blocks.next(), blocks.next()]).toEqual([CHANGED, undefined]);
  expect([blocks.next(), blocks.next()]).toEqual([LATER, undefined]);
  expect(blocks.isLate).toBe(false);
  expect([blocks.next(), blocks.next(), blocks.next()]).toEqual([null, PAGE, undefined]);
  expect(blocks.isEmpty).toBe(true);
});

it("drops all at a new order", () => {
  const blocks = new BlocksToRead();
  blocks.readPage(steps(PAGE));
  blocks.addLate(steps(CHANGED));
  blocks.clear();
  expect([blocks.isEmpty, blocks.isLate, blocks.next()]).toEqual([true, false, undefined]);
});
