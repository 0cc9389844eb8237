import { fold } from "../../chinese/fold.ts";
import type { Steps, Work } from "../../text/work.ts";

interface NameRow {
  /** Folded. */
  readonly name: string;
  /** Numbers of those who have it. */
  readonly holders: number[];
}

/** Units of work for a place of a text, and for a name that is compared there. */
const PLACE_WORK = 4;
const NAME_WORK = 10;

/** Finds which of very many names stand in a text, by the first two units of each. */
export class NameTable {
  readonly #rows = new Map<number, NameRow[]>();
  /** Names of a single unit, which are rare. */
  readonly #single = new Map<number, NameRow[]>();

  /** @param names by holder; empty ones are nobody's */
  constructor(names: readonly (readonly string[])[]) {
    const known = new Map<string, NameRow>();
    names.forEach((own, holder) => {
      for (const name of new Set(own.map(fold))) {
        if (name === "") continue;
        const row = known.get(name);
        if (row === undefined) known.set(name, this.#addRow({ name, holders: [holder] }));
        else row.holders.push(holder);
      }
    });
  }

  #addRow(row: NameRow): NameRow {
    const [first, second] = [row.name.charCodeAt(0), row.name.charCodeAt(1)];
    const [rows, head] = row.name.length === 1 ? [this.#single, first] : [this.#rows, headOf(first, second)];
    const others = rows.get(head);
    if (others === undefined) rows.set(head, [row]);
    else others.push(row);
    return row;
  }

  /** The numbers of those of whom any name stands in a text, wherever it stands. @param text folded */
  *holdersIn(text: string, work: Work): Steps<ReadonlySet<number>> {
    const found = new Set<NameRow>();
    for (let at = 0; at < text.length; at++) {
      work.draw(PLACE_WORK);
      if (work.isDue) yield* work.pause();
      const first = text.charCodeAt(at);
      for (const rows of [this.#rows.get(headOf(first, text.charCodeAt(at + 1))), this.#single.get(first)]) {
        for (const row of rows ?? []) {
          work.draw(NAME_WORK);
          if (!found.has(row) && text.startsWith(row.name, at)) found.add(row);
        }
      }
    }
    return new Set([...found].flatMap(({ holders }) => holders));
  }
}

const headOf = (first: number, second: number): number => first * 0x10000 + second;
