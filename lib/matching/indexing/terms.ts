import type { Interview } from "../../interview/interview.ts";
import type { Words } from "../../language/language.ts";
import type { TextRange } from "../../text/offset-map.ts";

/** A name or term at its place in a folded text. */
export interface TermPlace extends TextRange {
  /** The same for all forms of one name. */
  readonly term: number;
}

/** Finds the names and terms of interviews in all their forms. */
export class TermFinder {
  /** The folded forms by their first unit, the longest first. */
  readonly #forms = new Map<string, { form: string; term: number }[]>();

  readonly #areSpaced: boolean;

  /** @param words of the language of the texts in which they are looked for */
  constructor(interview: Pick<Interview, "speakers" | "terms" | "outlet" | "show">, words: Words) {
    this.#areSpaced = words.areSpaced;
    const named = [...interview.speakers, ...interview.terms, { names: [interview.outlet, interview.show] }];
    named.forEach(({ names }, term) => {
      for (const name of names) {
        const form = words.fold(name);
        if (form.length < 2) continue;
        const forms = this.#forms.get(form.charAt(0)) ?? [];
        if (forms.every((known) => known.form !== form)) forms.push({ form, term });
        this.#forms.set(form.charAt(0), forms);
      }
    });
    for (const forms of this.#forms.values()) forms.sort((one, other) => other.form.length - one.form.length);
  }

  /** @param text folded as the words are */
  find(text: string): TermPlace[] {
    const places: TermPlace[] = [];
    for (let at = 0; at < text.length; ) {
      const found = this.#forms.get(text.charAt(at))?.find(({ form }) => this.#standsAt(text, at, form));
      if (found === undefined) at++;
      else {
        places.push({ start: at, end: at + found.form.length, term: found.term });
        at += found.form.length;
      }
    }
    return places;
  }

  #standsAt(text: string, at: number, form: string): boolean {
    if (!text.startsWith(form, at)) return false;
    return !this.#areSpaced || !(isLetter(text.charAt(at - 1)) || isLetter(text.charAt(at + form.length)));
  }
}

const isLetter = (character: string): boolean => /^[\p{L}\p{M}\p{N}]$/u.test(character);
