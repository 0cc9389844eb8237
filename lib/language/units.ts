import { escapeRegExp } from "../text/escape-reg-exp.ts";

/** What is measured. */
export type Dimension = "power" | "length" | "time" | "money" | "share";

/** A unit with all that the same amount is called in texts of one language. */
export interface Unit {
  /** Stands for it in a `NumberFact`; folded. */
  readonly name: string;
  readonly dimension: Dimension;
  /** Any of its names in a folded text, as the source of a pattern without groups that are numbered. */
  readonly names: string;
}

/** The units of a language, to look up behind a number. */
export class Units {
  readonly #units: readonly Unit[];
  /** One pattern for all, which is tried at one place (sticky): each unit is a group. */
  readonly #pattern: RegExp;

  /** @param units those with the longer of two names that begin alike first */
  constructor(units: readonly Unit[]) {
    this.#units = units;
    this.#pattern = new RegExp(units.map(({ names }) => `(${names})`).join("|"), "iuy");
  }

  /** The names of the units of some dimensions. */
  namesOf(dimensions: readonly Dimension[]): Set<string> {
    return new Set(
      this.#units.filter(({ dimension }) => dimensions.includes(dimension)).map(({ name }) => name),
    );
  }

  /** The unit whose name stands at a place of a folded text, with the end of that name; `null` where there is none. */
  at(text: string, place: number): { readonly unit: Unit; readonly end: number } | null {
    this.#pattern.lastIndex = place;
    const groups = this.#pattern.exec(text)?.slice(1) ?? [];
    const unit = this.#units[groups.findIndex((group) => group !== undefined)];
    return unit === undefined ? null : { unit, end: this.#pattern.lastIndex };
  }
}

/**
 * Makes a unit.
 * @param name stands for it
 * @param forms all its names in the language's own writing, folded; none of them is a pattern
 * @param latin a pattern of its names in Latin letters; empty if none
 */
export function unitOf(dimension: Dimension, name: string, forms: readonly string[], latin = ""): Unit {
  const names = forms.map(escapeRegExp);
  if (latin !== "") names.push(latin);
  return { name, dimension, names: names.join("|") };
}
