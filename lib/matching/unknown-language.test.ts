import { expect, it } from "vitest";
import { interviewFromTranscript } from "../interview/interview-from-transcript.ts";
import { parseTranscript } from "../interview/reading/parse-transcript.ts";
import { findCoverage } from "./coverage.ts";

/** An invented interview in a language of which nothing is known. */
const TRANSCRIPT = `
Anke Brandt: Wie lange backen Sie schon in diesem Keller?
Jonas Petersen: Seit vierunddreißig Jahren, und noch immer riecht es jeden Morgen anders. Der Sauerteig ist älter als meine Kinder und wird besser behandelt als sie. Im Winter verkaufen wir 900 Brote am Tag, im Sommer kaum die Hälfte.
Anke Brandt: Was hat sich verändert?
Jonas Petersen: Früher standen die Leute um fünf Uhr vor der Tür und erzählten sich ihre Krankheiten. Heute bestellen sie mit dem Telefon und schweigen. Ein Brot ohne Gespräch schmeckt nach Pappe, davon bin ich überzeugt.
Anke Brandt: Und die Zukunft?
Jonas Petersen: Meine Tochter übernimmt den Ofen im Herbst. Sie will alles anders machen, und ich habe versprochen, den Mund zu halten.
`;

const transcript = parseTranscript(TRANSCRIPT);
if (!transcript.ok) throw new Error(`The transcript cannot be read: ${transcript.problem}.`);
const { speakers, turns } = transcript;
const described = interviewFromTranscript({ id: "baker", title: "Brot", speakers, turns, synonyms: {} });
const interview = { ...described, outlet: "Hafenblatt" };

const coverageOf = (...lines: string[]) =>
  findCoverage({ title: "", text: ["Jonas Petersen im Gespräch mit dem Hafenblatt.", ...lines].join("\n") }, [
    interview,
  ]);

it("is not known", () => {
  expect(interview.renditions[0]?.language).toBe("und");
});

it("finds what is quoted word for word", () => {
  const { covered, passages } = coverageOf(
    "„Der Sauerteig ist älter als meine Kinder und wird besser behandelt als sie“, sagt Petersen.",
    "„Früher standen die Leute um fünf Uhr vor der Tür und erzählten sich ihre Krankheiten.“",
    "„Sie will alles anders machen, und ich habe versprochen, den Mund zu halten.“",
  );
  expect(covered).toBe(true);
  expect(passages.map(({ kind, sources }) => [kind, sources[0]?.turn])).toEqual([
    ["verbatim", 2],
    ["verbatim", 4],
    ["verbatim", 6],
  ]);
});

it("never accuses", () => {
  const { covered, passages } = coverageOf(
    "Anke Brandt sagte: „Der Sauerteig ist älter als meine Kinder und wird besser behandelt als sie.“",
    "„Früher standen die Leute nicht um fünf Uhr vor der Tür und erzählten sich ihre Krankheiten.“",
    "„Im Winter verkaufen wir 9000 Brote am Tag, im Sommer kaum die Hälfte.“",
    "Petersen sagte: „Morgen backe ich ausschließlich Kuchen aus Marzipan und Rosenwasser.“",
  );
  expect(covered).toBe(true);
  expect(passages.length).toBeGreaterThan(0);
  expect(passages.flatMap(({ flags }) => flags.filter((flag) => flag !== "elided"))).toEqual([]);
  expect(passages.filter(({ kind }) => kind === "unmatched")).toEqual([]);
});

it("leaves another page about the same man alone", () => {
  const { covered } = coverageOf(
    "„Wir suchen für den Laden am Markt zwei Verkäuferinnen, die früh aufstehen können“, schrieb Petersen in einer Anzeige.",
    "Der Bäcker verkauft im Sommer weniger Brot als im Winter.",
  );
  expect(covered).toBe(false);
});
