import { inOneGo, type Steps } from "../../text/work.ts";

/** A text from a file, with what its bytes were. */
export interface DecodedText {
  readonly text: string;
  /** As the Encoding Standard names it: "utf-8", "gb18030", "big5", "utf-16le" … */
  readonly encoding: string;
  /** Whether characters were lost: then no encoding fits. */
  readonly isBroken: boolean;
}

/** What Chinese and Japanese files are in, UTF-8 with a broken byte among them; each reads the bytes of the others as rare characters, or fails. */
const CANDIDATES = ["utf-8", "gb18030", "big5", "shift_jis", "euc-jp"] as const;
/** Fewer bytes above ASCII among all are quotation marks and accents of a text in Latin letters. */
const LATIN_SHARE = 0.05;
/** So many bytes tell; in bytes. */
const LOOKED_AT = 100_000;
/** UTF-16 has a zero in every Latin letter, space and end of a line; other texts have none. */
const ZEROS_OF_UTF16 = 0.001;
/** These stand in every other byte; what has them on both sides is no text. */
const ONE_SIDE = 0.75;

/** The commonest characters of Chinese in both scripts: a quarter of any text; and marks and kana of running text. */
const COMMON =
  /[的一是不了我你在有人这這们們他她那个個上来來大为為国國中到说說就地要以和也会會后後年时時，。、？！：「」“”ぁ-ん]/gu;

/** Of Windows-1252 from 0x80: Node.js gives some of these as the control characters of Latin-1. */
const FROM_80 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** So much is decoded in a step, in bytes: about a millisecond. */
const STEP = 1 << 18;

/** @throws TypeError where `fatal` and the bytes are not of the encoding */
function* decoded(bytes: Uint8Array, encoding: string, fatal = false): Steps<DecodedText> {
  const decoder = new TextDecoder(encoding, { fatal });
  let read = "";
  for (let at = 0; at < bytes.length; at += STEP) {
    read += decoder.decode(bytes.subarray(at, at + STEP), { stream: true });
    yield;
  }
  read += decoder.decode();
  const text =
    encoding === "windows-1252"
      ? read.replaceAll(/[\u0080-\u009f]/gu, (control) => FROM_80.charAt(control.charCodeAt(0) - 0x80))
      : read;
  return { text, encoding, isBroken: !fatal && text.includes("\uFFFD") };
}

/** The text where the bytes are UTF-8 without an error, whatever its characters are; `null` else. */
function* validUtf8(bytes: Uint8Array): Steps<DecodedText | null> {
  try {
    return yield* decoded(bytes, "utf-8", true);
  } catch {
    return null;
  }
}

function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const zeros = [0, 0];
  const end = Math.min(bytes.length, LOOKED_AT);
  for (let index = 0; index < end; index++)
    if (bytes[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = Math.max(even, odd);
  if (most === 0 || even + odd < end * ZEROS_OF_UTF16 || most < ONE_SIDE * (even + odd)) return null;
  return odd > even ? "utf-16le" : "utf-16be";
}

/**
 * Whether the bytes above ASCII are few, and most stand alone among letters, as accents and quotation marks do: in
 * Chinese and Japanese they come in pairs, of which few have a second byte of ASCII.
 */
function isLatin(bytes: Uint8Array): boolean {
  let foreign = 0;
  let alone = 0;
  const isForeign = (at: number): boolean => (bytes[at] ?? 0) > 0x7f;
  for (let at = 0; at < bytes.length; at++) {
    if (!isForeign(at)) continue;
    foreign++;
    if (!isForeign(at - 1) && !isForeign(at + 1)) alone++;
  }
  return foreign < bytes.length * LATIN_SHARE && 2 * alone > foreign;
}

/** How much of a text are the commonest characters, of all that are not ASCII. */
function commonness(text: string): number {
  const foreign = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  const lost = text.match(/[\uFFFD\p{Co}\p{Cn}]/gu)?.length ?? 0;
  return ((text.match(COMMON)?.length ?? 0) - 10 * lost) / Math.max(1, foreign);
}

/**
 * Reads the bytes of a text file: UTF-8 where they are that, UTF-16 with or without a mark, else the encoding of old
 * Chinese and Japanese files in which the commonest characters are commonest, or that of Western Windows.
 */
export function* decodedInSteps(bytes: Uint8Array): Steps<DecodedText> {
  const wide = utf16Of(bytes);
  if (wide !== null) return yield* decoded(bytes, wide);
  const utf8 = yield* validUtf8(bytes);
  if (utf8 !== null) return utf8;
  const sample = bytes.subarray(0, LOOKED_AT);
  if (isLatin(sample)) return yield* decoded(bytes, "windows-1252");
  const [best] = CANDIDATES.map((encoding) => ({
    encoding,
    common: commonness(new TextDecoder(encoding).decode(sample)),
  })).sort((one, other) => other.common - one.common);
  return yield* decoded(bytes, best === undefined || best.common <= 0 ? "utf-8" : best.encoding);
}

/** As `decodedInSteps`, at once. */
export const decodeText = (bytes: Uint8Array): DecodedText => inOneGo(decodedInSteps(bytes));
