/** How many units one call of `String.fromCharCode` takes: well below every engine's limit of arguments. */
const CHUNK = 8192;

/**
 * The text that units of UTF-16 make.
 * @param length how many of them, from the first on
 */
export function textOfUnits(units: Uint16Array, length = units.length): string {
  let text = "";
  for (let start = 0; start < length; start += CHUNK) {
    const part: unknown = Reflect.apply(
      String.fromCharCode,
      null,
      units.subarray(start, Math.min(length, start + CHUNK)),
    );
    text += String(part);
  }
  return text;
}
