import type { NumberFact, Numbers } from "../../language/language.ts";

/** Smaller numbers count sorts and turns of speech (兩種, 三個) unless they measure time, power or a share. */
const SMALLEST_FACT = 10;

/** Whether two numbers count the same: 50位 and 500人 do, and 三個 counts anything. */
function countsSame(one: NumberFact, other: NumberFact, { counters }: Numbers): boolean {
  if (one.unit === null || other.unit === null) return false;
  if (one.unit === other.unit) return true;
  return (
    Math.min(one.value, other.value) >= SMALLEST_FACT && counters.has(one.unit) && counters.has(other.unit)
  );
}

const valuesOf = (facts: readonly NumberFact[]): ReadonlySet<number> =>
  new Set(facts.map(({ value }) => value));

/** The first number that a passage states and its source does not, beside one of the same unit that only the source has. */
export function alteredNumber(
  passage: readonly NumberFact[],
  source: readonly NumberFact[],
  numbers: Numbers,
): { readonly passage: NumberFact; readonly source: NumberFact } | null {
  const stated = valuesOf(passage);
  const said = valuesOf(source);
  const onlySaid = source.filter(({ value }) => !stated.has(value));
  for (const number of passage) {
    if (said.has(number.value)) continue;
    const instead = onlySaid.find((fact) => countsSame(fact, number, numbers));
    if (instead !== undefined) return { passage: number, source: instead };
  }
  return null;
}

/** Whether a passage states a number that its source does not have in any unit. */
export function hasForeignNumber(
  passage: readonly NumberFact[],
  source: readonly NumberFact[],
  { measures }: Numbers,
): boolean {
  const said = valuesOf(source);
  return passage.some(
    ({ value, unit }) =>
      (value >= SMALLEST_FACT || (unit !== null && measures.has(unit))) && !said.has(value),
  );
}
