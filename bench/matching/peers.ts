import { foldedText } from "../../lib/chinese/folded-text.ts";
import { CHINESE } from "../../lib/language/zh/chinese.ts";
import { type Span, spansOf } from "../../lib/matching/tracing/spans.ts";
import { inOneGo, Work } from "../../lib/text/work.ts";
import type { LabelledPage } from "./labelled-pages.ts";
import { isSame } from "./ranges.ts";
import { Rate, SHORTEST_COUNTED } from "./score.ts";

/** Says how surely a stretch of a page (folded) comes from the transcript (folded), 0 to 1. */
type Peer = (stretch: string) => number;

/** The stretch stands in the transcript word for word. */
export const exactSubstring =
  (transcript: string): Peer =>
  (stretch) =>
    transcript.includes(stretch) ? 1 : 0;

/** The share of a stretch's pairs of characters that the best window of the transcript, half as long again, has. */
export function bigramContainment(transcript: string): Peer {
  return (stretch) => {
    const wanted = new Set<string>();
    for (let at = 0; at + 1 < stretch.length; at++) wanted.add(stretch.slice(at, at + 2));
    if (wanted.size === 0) return 0;
    const width = Math.ceil(stretch.length * 1.5);
    const held = new Map<string, number>();
    let best = 0;
    for (let at = 0; at + 1 < transcript.length; at++) {
      const pair = transcript.slice(at, at + 2);
      if (wanted.has(pair)) held.set(pair, (held.get(pair) ?? 0) + 1);
      if (at >= width) {
        const left = transcript.slice(at - width, at - width + 2);
        const count = held.get(left) ?? 0;
        if (count === 1) held.delete(left);
        else if (count > 1) held.set(left, count - 1);
      }
      if (held.size > best) best = held.size;
    }
    return best / wanted.size;
  };
}

/**
 * passim's defaults (https://github.com/dasmiq/passim): shared 25-grams of characters, and aligned stretches of
 * at least 50 characters. Rebuilt in short: a run of shared 25-grams stands for the alignment.
 */
export function passimLike(transcript: string): Peer {
  const grams = new Set<string>();
  for (let at = 0; at + 25 <= transcript.length; at++) grams.add(transcript.slice(at, at + 25));
  return (stretch) => {
    const covered = new Uint8Array(stretch.length);
    for (let at = 0; at + 25 <= stretch.length; at++)
      if (grams.has(stretch.slice(at, at + 25))) covered.fill(1, at, at + 25);
    return covered.reduce((sum, own) => sum + own, 0) >= 50 ? 1 : 0;
  };
}

interface PeerStretch {
  readonly quoted: boolean;
  readonly labelled: boolean;
  readonly value: number;
}

const spansIn = (text: string): Span[] => inOneGo(spansOf(text, CHINESE, new Work()));

/** What a peer says of each quotation and sentence of the pages, cut as our own engine cuts them. */
export function tryPeer(pages: readonly LabelledPage[], peer: Peer): PeerStretch[] {
  return pages.flatMap((page) =>
    spansIn(page.text).flatMap((span): PeerStretch[] => {
      const words = foldedText(page.text.slice(span.start, span.end)).text;
      if (words.length < SHORTEST_COUNTED) return [];
      const labelled = page.rows.some(
        (row) =>
          row.kind !== "term" && row.kind !== "unmatched" && row.places.some((place) => isSame(place, span)),
      );
      return [{ quoted: span.quoted, labelled, value: peer(words) }];
    }),
  );
}

/** Recall (over the labelled rows that are `wanted`) and precision at a threshold. */
export function ratesAt(
  stretches: readonly PeerStretch[],
  threshold: number,
  quoted: boolean,
): { readonly recall: Rate; readonly precision: Rate } {
  const recall = new Rate();
  const precision = new Rate();
  for (const stretch of stretches) {
    if (stretch.quoted !== quoted) continue;
    if (stretch.labelled) recall.add(stretch.value >= threshold);
    if (stretch.value >= threshold) precision.add(stretch.labelled);
  }
  return { recall, precision };
}

/** The threshold with the greatest harmonic mean of recall and precision over all stretches. */
export function bestThreshold(stretches: readonly PeerStretch[]): number {
  let best = 1;
  let most = -1;
  for (let threshold = 0.05; threshold <= 1; threshold += 0.01) {
    const found = stretches.filter(({ value }) => value >= threshold);
    const hits = found.filter(({ labelled }) => labelled).length;
    const mean = (2 * hits) / (found.length + stretches.filter(({ labelled }) => labelled).length || 1);
    if (mean > most) {
      most = mean;
      best = threshold;
    }
  }
  return Math.round(best * 100) / 100;
}
