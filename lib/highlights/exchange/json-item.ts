/** An item of an array in JSON on a line of its own. @param index its own, from 0 */
export const jsonItem = (item: unknown, index: number): string =>
  `${index === 0 ? "" : ","}\n${JSON.stringify(item)}`;
