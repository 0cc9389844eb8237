import { readFileSync } from "node:fs";
import process from "node:process";
import { parseArgs } from "node:util";
import { Converter } from "../lib/chinese/converter.ts";
import {
  CONVERSION_STANDARDS,
  type ConversionStandard,
  isConversionStandard,
} from "../lib/chinese/script-variant.ts";
import { runCommand } from "../tooling/command.ts";
import { readConversionDictionary } from "../tooling/conversion-data.ts";

const USAGE = `Usage: npm run --silent convert -- --from cn --to twp < TEXT (names: ${CONVERSION_STANDARDS.join(", ")})`;

function readStandard(option: string, value: string | undefined): ConversionStandard {
  if (value === undefined) throw new Error(`--${option} is missing.`);
  if (!isConversionStandard(value)) throw new Error(`--${option} ${value}: there is no such standard.`);
  return value;
}

runCommand(USAGE, () => {
  const { values } = parseArgs({ options: { from: { type: "string" }, to: { type: "string" } } });
  const from = readStandard("from", values.from);
  const to = readStandard("to", values.to);
  const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(0));
  process.stdout.write(new Converter(readConversionDictionary(), from, to).convert(text));
});
