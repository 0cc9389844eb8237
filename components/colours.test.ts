import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { HIGHLIGHT_INKS } from "../lib/page/painting/highlight-style.ts";
import { BACKGROUNDS } from "../lib/page/painting/underline-style.ts";
import { COLOURS, type ColourName } from "./colours.ts";

const root = join(import.meta.dirname, "..");
const css = readFileSync(join(root, "components/paper.css"), "utf8");
const design = readFileSync(join(root, "docs/DESIGN.md"), "utf8");

/** The contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
function contrast(one: string, other: string): number {
  const [lower = 0, upper = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (upper + 0.05) / (lower + 0.05);
}

/** Of a colour such as `#fffdf8`, 0 to 1 (WCAG 2.2, "relative luminance"). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const GROUNDS = ["paper", "sheet", "wash"] as const;
/** What stands on grounds, and the least contrast that it needs there. */
const LEAST: Readonly<Partial<Record<ColourName, number>>> = {
  ink: 7,
  quiet: 4.5,
  red: 4.5,
  focus: 3,
  edge: 3,
};

it("are the same in the stylesheet of the extension's own pages", () => {
  const declared = [...css.matchAll(/--(\w+): light-dark\((#\w+), (#\w+)\);/g)].map(
    ([, name, light, dark]) => [name, { light, dark }],
  );
  expect(Object.fromEntries(declared)).toEqual(COLOURS);
});

it("has the inks of highlights as they are painted, in the stylesheet of lists and in the document on design", () => {
  const list = readFileSync(join(root, "components/highlights/highlights.css"), "utf8");
  const declared = [...list.matchAll(/\[data-colour="(\w+)"\] \{\s*--mark: (#\w+);/g)].map(
    ([, name, ink]) => [name, ink],
  );
  expect(Object.fromEntries(declared)).toEqual(HIGHLIGHT_INKS);
  const written = [...design.matchAll(/(\w+) `(#\w{6})`(?=[,;])/g)].map(([, name, ink]) => [name, ink]);
  expect(Object.fromEntries(written)).toEqual(HIGHLIGHT_INKS);
});

it("can be read on every ground", () => {
  for (const background of BACKGROUNDS) {
    for (const [name, least] of Object.entries(LEAST)) {
      for (const ground of GROUNDS) {
        const found = contrast(COLOURS[name as ColourName][background], COLOURS[ground][background]);
        expect(found, `${name} on ${ground}, ${background}`).toBeGreaterThanOrEqual(least);
      }
    }
  }
});

it("are written down as they are, with the contrast that they have", () => {
  const rows = design
    .split("\n")
    .filter((line) => /^\| `--/.test(line))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  expect(rows.map(([name]) => name)).toEqual(Object.keys(COLOURS).map((name) => `\`--${name}\``));
  for (const [name, light, dark, onLight, onDark] of rows) {
    const colour = COLOURS[(name ?? "").replaceAll(/[`-]/g, "") as ColourName];
    expect([light, dark], name).toEqual([`\`${colour.light}\``, `\`${colour.dark}\``]);
    const figures = BACKGROUNDS.map((background) =>
      GROUNDS.map((ground) => contrast(colour[background], COLOURS[ground][background]).toFixed(1)).join(
        " / ",
      ),
    );
    if (onLight !== "–") expect([onLight, onDark], name).toEqual(figures);
  }
});
