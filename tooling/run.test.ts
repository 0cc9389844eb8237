import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { runLimited } from "./run.mjs";
import { waitUntil } from "./wait.mjs";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "run-test-"));
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const node = (script: string, limit: number): Promise<boolean> =>
  runLimited(process.execPath, ["-e", script], { folder, limit });

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

it("says whether a command ended well", async () => {
  expect(await node("process.exit(0)", 20_000)).toBe(true);
  expect(await node("process.exit(3)", 20_000)).toBe(false);
  expect(await runLimited("no-such-command-here", [], { folder, limit: 20_000 })).toBe(false);
});

it.skipIf(process.platform === "win32")(
  "ends a command that takes too long with what it started, and says so",
  { timeout: 40_000 },
  async () => {
    const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const script = `
      const { pid } = require("node:child_process").spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
      require("node:fs").writeFileSync("pid", String(pid));
      setInterval(() => {}, 1000);`;
    expect(await node(script, 3_000)).toBe(false);
    expect(said.mock.calls.join()).toContain("did not end within 3 s and was ended");
    expect(existsSync(join(folder, "pid"))).toBe(true);
    const started = Number(readFileSync(join(folder, "pid"), "utf8"));
    await waitUntil("the process to end", 5_000, async () => (alive(started) ? null : true));
  },
);
