import { RARITY_BANDS } from "./rarity-bands.ts";

/** Nats from one band of the table to the next. */
const BAND = 0.5;
/** What is in no band is rarer than all that is. */
const bands = RARITY_BANDS.split("|");
const RAREST = bands.length * BAND;

const rarities = new Float32Array(0x10000).fill(RAREST);
bands.forEach((band, index) => {
  for (let at = 0; at < band.length; at++) rarities[band.charCodeAt(at)] = index * BAND;
});

/**
 * How much it tells to meet a Chinese character: minus the logarithm of its share of general Chinese, in nats
 * (的 about 3, a character of names about 12).
 * @param code a unit of UTF-16, folded
 */
export function rarityOf(code: number): number {
  return rarities[code] ?? RAREST;
}
