import { type Dimension, type Unit, Units, unitOf } from "../units.ts";

/** @param pattern of its names, each as a whole word */
const unit = (dimension: Dimension, name: string, pattern: string): Unit =>
  unitOf(dimension, name, [], `(?:${pattern})(?![a-z])`);

/** What the same amount is called in English texts, the longer of two that begin alike first. */
export const UNITS = new Units([
  unit("power", "gigawatt", "gw|gigawatts?"),
  unit("power", "megawatt", "mw|megawatts?"),
  unit("power", "kilowatt", "kw|kilowatts?"),
  unit("length", "kilometre", "km|kilomet(?:er|re)s?"),
  unit("length", "centimetre", "cm|centimet(?:er|re)s?"),
  unit("length", "metre", "met(?:er|re)s?"),
  unit("length", "mile", "miles?"),
  unit("length", "foot", "feet|foot"),
  unit("length", "inch", "inch(?:es)?"),
  unit("time", "year", "years?"),
  unit("time", "month", "months?"),
  unit("time", "week", "weeks?"),
  unit("time", "day", "days?"),
  unit("time", "hour", "hours?"),
  unit("time", "minute", "minutes?"),
  unit("time", "second", "seconds?"),
  unit("money", "dollar", "(?:u\\.?s\\.? )?dollars?|usd"),
  unit("money", "euro", "euros?|eur"),
  unit("money", "pound sterling", "pounds?(?: sterling)?|gbp"),
  unit("money", "yuan", "yuan|renminbi|rmb|cny"),
  unit("money", "yen", "yen|jpy"),
  unit("share", "percentage point", "percentage points?"),
  unit("share", "percent", "percent|per cent|pct"),
  unitOf("share", "percent", ["%"]),
]);

/** Signs that stand before an amount of money, with the name of the unit. */
export const SIGNS_BEFORE: ReadonlyMap<string, string> = new Map([
  ["$", "dollar"],
  ["€", "euro"],
  ["£", "pound sterling"],
  ["¥", "yen"],
]);
