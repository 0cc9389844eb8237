import { execFile } from "node:child_process";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");
const SLOW = { timeout: 60_000 };

const run = (...args: readonly string[]) =>
  promisify(execFile)(process.execPath, ["--import", "tsx", join(root, "scripts/check.ts"), ...args]);

const page = (name: string): string => join(root, "bench/frozen/develop", `${name}.html`);

it("prints an object for one page, and an array for several", SLOW, async () => {
  const one: unknown = JSON.parse((await run(page("a-flash"))).stdout);
  expect(one).toMatchObject({ page: { file: page("a-flash") }, coverage: true });
  const both: unknown = JSON.parse((await run(page("a-flash"), page("c-neg-capex"))).stdout);
  expect(both).toEqual([
    one,
    expect.objectContaining({
      page: expect.objectContaining({ file: page("c-neg-capex") }),
      coverage: false,
    }),
  ]);
});

it("tells two interviews apart whose files have one name", SLOW, async () => {
  const sets = ["central-bank", "chip-founder"].map((name) => join(root, "bench/interviews", name));
  const options = sets.flatMap((set) => [
    "--interview",
    join(set, "transcript.txt"),
    "--details",
    join(set, "details.json"),
  ]);
  const pages = sets.map((set) => join(set, "pages/digest.html"));
  const checked: unknown = JSON.parse((await run(...pages, ...options)).stdout);
  expect(checked).toEqual([
    expect.objectContaining({ coverage: true, interview: "transcript" }),
    expect.objectContaining({ coverage: true, interview: "transcript-2" }),
  ]);
});

it("says on standard error what is wrong, and ends with 2", SLOW, async () => {
  await expect(run("nowhere.html")).rejects.toMatchObject({
    code: 2,
    stdout: "",
    stderr: expect.stringContaining('There is no file "nowhere.html".'),
  });
});
