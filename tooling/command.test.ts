import process from "node:process";
import { afterEach, expect, it, vi } from "vitest";
import { runCommand } from "./command.ts";

const { argv } = process;
afterEach(() => {
  process.argv = argv;
  process.exitCode = undefined;
  vi.restoreAllMocks();
});

function printed(...commandArguments: string[]) {
  process.argv = ["node", "command.ts", ...commandArguments];
  const out = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const errors = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  return { out, errors };
}

it("prints how it is used where that is asked, and runs nothing", () => {
  const { out } = printed("page.html", "--help");
  const run = vi.fn();
  runCommand("Usage: command PAGE", run);
  expect(run).not.toHaveBeenCalled();
  expect(out).toHaveBeenCalledWith("Usage: command PAGE\n");
});

it("says what is wrong and how it is used on standard error, and exits with 2", () => {
  const { out, errors } = printed();
  runCommand("Usage: command PAGE", () => {
    throw new Error("Name a page.");
  });
  expect(out).not.toHaveBeenCalled();
  expect(errors).toHaveBeenCalledWith("Name a page.\nUsage: command PAGE\n");
  expect(process.exitCode).toBe(2);
});
