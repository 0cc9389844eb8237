import { existsSync, readFileSync, statSync } from "node:fs";
import { decodeText } from "../lib/interview/reading/decode-text.ts";

/**
 * Where a page may say what its bytes are: browsers look no further either.
 * @see https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding
 */
const PRESCANNED = 1024;
const DECLARED = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/iu;

/** The encoding that a page says it is in, as a browser knows it; `null` where it says none that is known. */
function declaredDecoder(bytes: Uint8Array): TextDecoder | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, PRESCANNED));
  const label = DECLARED.exec(head)?.[1];
  try {
    return label === undefined ? null : new TextDecoder(label);
  } catch {
    return null;
  }
}

/**
 * Reads the bytes of a saved page: UTF-8 where they are that, whatever the page says, since browsers save in UTF-8 and
 * leave the old word; then what the page says; then what they look like.
 */
export function decodeHtml(bytes: Uint8Array): string {
  const { text, encoding } = decodeText(bytes);
  if (encoding.startsWith("utf-")) return text.replace(/^\uFEFF/u, "");
  return declaredDecoder(bytes)?.decode(bytes) ?? text;
}

/** Reads a saved page. @throws Error with a sentence where there is no such file */
export function readHtmlFile(path: string): string {
  if (!existsSync(path) || !statSync(path).isFile()) throw new Error(`There is no file "${path}".`);
  return decodeHtml(readFileSync(path));
}
