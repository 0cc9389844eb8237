/** The phrases of a list, one on each line, with the spaces before and behind them that make them whole words. */
export const wholeWords = (list: string): string[] =>
  list
    .trim()
    .split(/[\n,]/)
    .map((phrase) => ` ${phrase.trim()}`)
    .filter((phrase) => phrase !== " ");
