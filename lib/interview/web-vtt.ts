import type { Interview, Rendition } from "./interview.ts";

const clock = (seconds: number): string => {
  const thousandths = Math.round(seconds * 1000);
  const part = (value: number, length: number): string => String(Math.floor(value)).padStart(length, "0");
  return `${part(thousandths / 3_600_000, 2)}:${part((thousandths / 60_000) % 60, 2)}:${part((thousandths / 1000) % 60, 2)}.${part(thousandths % 1000, 3)}`;
};

const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll(/\s*\n\s*/gu, " ");

/** The last turn has no next one to end at; in seconds. */
const LAST = 60;

/** Whether a transcript says when anything was said. */
export const hasTimes = ({ turns }: Pick<Rendition, "turns">): boolean =>
  turns.some(({ start }) => start !== undefined);

/**
 * A rendition as WebVTT (W3C), with the voice of each turn. No time is made up: a turn without one stands in the cue
 * of the turn before it, and turns before the first time in a cue from the beginning. Of the last turn nothing says
 * when it ends.
 */
export function toWebVtt({ speakers }: Pick<Interview, "speakers">, { turns }: Rendition): string {
  const names = new Map(speakers.map(({ id, name }) => [id, name]));
  const cues: { start: number; lines: string[] }[] = [];
  for (const { speaker, start, paragraphs } of turns) {
    const last = cues.at(-1);
    // A time that goes back begins no cue: cues stand in the order of their times.
    const isNew = last === undefined || (start !== undefined && start > last.start);
    const cue = isNew ? { start: start ?? 0, lines: [] } : last;
    if (isNew) cues.push(cue);
    const voice = escaped(names.get(speaker ?? "") ?? "");
    const words = paragraphs.map(({ text }) => escaped(text)).filter((text) => text.trim() !== "");
    cue.lines.push(
      ...words.map((text, index) => (index === 0 && voice !== "" ? `<v ${voice}>${text}` : text)),
    );
  }
  const written = cues.map(
    ({ start, lines }, index) =>
      `${clock(start)} --> ${clock(cues[index + 1]?.start ?? start + LAST)}\n${lines.join("\n")}\n`,
  );
  return `WEBVTT\n\n${written.join("\n")}`;
}
