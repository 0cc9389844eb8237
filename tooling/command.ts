import process from "node:process";

/**
 * Runs a command of the command line: `--help` and `-h` print how it is used. What is wrong stands on standard error as a
 * sentence, with the usage behind it, and the command exits with 2.
 * @param usage one line
 * @param run @throws Error with a sentence where the input is bad
 */
export function runCommand(usage: string, run: () => void): void {
  if (process.argv.slice(2).some((argument) => argument === "--help" || argument === "-h")) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  try {
    run();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}\n`);
    process.exitCode = 2;
  }
}
