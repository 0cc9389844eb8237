/** @returns the value that a share of the values does not reach, such as 0.5 for the median; NaN of none */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** To a hundredth, for tables. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;
