import type { ScriptVariant } from "../chinese/script-variant.ts";

type Convert = (
  texts: readonly string[],
  from: ScriptVariant,
  to: ScriptVariant,
) => Promise<readonly string[]>;

interface Waiting {
  readonly texts: readonly string[];
  readonly from: ScriptVariant;
  readonly to: ScriptVariant;
  readonly resolve: (texts: readonly string[]) => void;
}

/**
 * Joins what is asked for in one go into one request for each pair of standards: a hundred passages are not two hundred
 * messages.
 * @param convert answers in the order of the texts; where it gives another number of them, each text stays as it is
 */
export function batchedConversion(convert: Convert): Convert {
  let waiting: Waiting[] = [];
  const send = (): void => {
    const pairs = new Map<string, Waiting[]>();
    for (const one of waiting) {
      const pair = `${one.from} ${one.to}`;
      pairs.set(pair, [...(pairs.get(pair) ?? []), one]);
    }
    waiting = [];
    for (const asked of pairs.values()) void answer(asked, convert);
  };
  return (texts, from, to) =>
    new Promise((resolve) => {
      if (waiting.length === 0) setTimeout(send);
      waiting.push({ texts, from, to, resolve });
    });
}

async function answer(asked: readonly Waiting[], convert: Convert): Promise<void> {
  const [first] = asked;
  if (first === undefined) return;
  const all = asked.flatMap(({ texts }) => texts);
  const converted = await convert(all, first.from, first.to).catch(() => all);
  const given = converted.length === all.length ? converted : all;
  let at = 0;
  for (const { texts, resolve } of asked) {
    resolve(given.slice(at, at + texts.length));
    at += texts.length;
  }
}
