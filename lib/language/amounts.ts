/**
 * How much one of a unit is of the smallest in its group, so that amounts told in two units can be compared. A month
 * is a twelfth of 365 days.
 */
const GROUPS: readonly Readonly<Record<string, number>>[] = [
  { minute: 1, hour: 60, day: 1_440, week: 10_080, month: 43_800, year: 525_600 },
  { centimetre: 1, inch: 2.54, foot: 30.48, metre: 100, kilometre: 100_000, mile: 160_934 },
  { kilowatt: 1, megawatt: 1_000, gigawatt: 1_000_000 },
];

/**
 * The amounts of two units in one: how much the first is, and how much the second.
 * @param one the name of a unit (`units.ts`)
 * @returns `null` where they are the same or measure different things
 */
export function commonAmounts(one: string | null, other: string | null): readonly [number, number] | null {
  if (one === null || other === null || one === other) return null;
  for (const group of GROUPS) {
    const [first, second] = [group[one], group[other]];
    if (first !== undefined && second !== undefined) return [first, second];
  }
  return null;
}
