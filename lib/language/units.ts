/** What is measured. */
export type Dimension = "power" | "length" | "time" | "money" | "share";

/** A unit with all that the same amount is called in texts of one language. */
export interface Unit {
  /** Stands for it in a `NumberFact`; folded. */
  readonly name: string;
  readonly dimension: Dimension;
  /** Matches any of its names at a place of a folded text (sticky). */
  readonly pattern: RegExp;
}

/** The units of a language, to look up behind a number. */
export class Units {
  readonly #units: readonly Unit[];

  /** @param units those with the longer of two names that begin alike first */
  constructor(units: readonly Unit[]) {
    this.#units = units;
  }

  /** The names of the units of some dimensions. */
  namesOf(dimensions: readonly Dimension[]): Set<string> {
    return new Set(
      this.#units.filter(({ dimension }) => dimensions.includes(dimension)).map(({ name }) => name),
    );
  }

  /** The unit whose name stands at a place of a folded text, with the end of that name; `null` where there is none. */
  at(text: string, place: number): { readonly unit: Unit; readonly end: number } | null {
    for (const unit of this.#units) {
      unit.pattern.lastIndex = place;
      if (unit.pattern.test(text)) return { unit, end: unit.pattern.lastIndex };
    }
    return null;
  }
}

/**
 * Makes a unit.
 * @param name stands for it
 * @param names all forms in the language's own writing, folded; none of them is a pattern
 * @param latin a pattern of its forms in Latin letters; empty if none
 */
export function unitOf(dimension: Dimension, name: string, names: readonly string[], latin = ""): Unit {
  const forms = names.map((form) => form.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  if (latin !== "") forms.push(latin);
  return { name, dimension, pattern: new RegExp(forms.join("|"), "iuy") };
}
