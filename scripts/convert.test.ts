import { spawnSync } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { expect, it } from "vitest";

function convert(options: readonly string[], input: string | Buffer) {
  const script = join(import.meta.dirname, "convert.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", script, ...options], {
    input,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

it("writes what it reads, converted, and nothing else", () => {
  expect(convert(["--from", "cn", "--to", "twp"], "鼠标里的软件\n")).toEqual({
    status: 0,
    stdout: "滑鼠裡的軟體\n",
    stderr: "",
  });
});

it.each([
  ["an unknown name", ["--from", "xx", "--to", "tw"], ""],
  ["a missing option", ["--from", "cn"], ""],
  ["an unknown option", ["--from", "cn", "--to", "tw", "--fast"], ""],
  ["what is no UTF-8", ["--from", "cn", "--to", "tw"], Buffer.from([0xff, 0xfe])],
])("refuses %s with a sentence", (_, options, input) => {
  const { status, stdout, stderr } = convert(options, input);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("Usage");
});
