import { expect, it } from "vitest";
import { draftOfTranscript } from "./draft/draft-of-transcript.ts";
import { interviewOfDraft } from "./draft/interview-draft.ts";
import { parseTranscript } from "./reading/parse-transcript.ts";
import { hasTimes, toWebVtt } from "./web-vtt.ts";

function interviewOf(text: string) {
  const transcript = parseTranscript(text);
  const interview = transcript.ok ? interviewOfDraft(draftOfTranscript(transcript, "own-1")) : null;
  const [rendition] = interview?.renditions ?? [];
  if (interview === null || rendition === undefined) throw new Error("It is no interview.");
  return { interview, rendition };
}

const saidIn = (text: string) => {
  const { interview, rendition } = interviewOf(text);
  return rendition.turns.map(({ speaker, start, paragraphs }) => [
    interview.speakers.find(({ id }) => id === speaker)?.name,
    start,
    paragraphs.map((paragraph) => paragraph.text).join(" "),
  ]);
};

const TIMED = `Nora Whitfield [00:00:05]: Where did it begin?
Tom Ashby [00:03:07]: On a barge & a <raft>.
Nora Whitfield [00:04:00]: And then?
Tom Ashby [01:00:00]: Winter.`;

it("is read again with its speakers, times and words", () => {
  const { interview, rendition } = interviewOf(TIMED);
  const written = toWebVtt(interview, rendition);
  expect(written).toContain("00:03:07.000 --> 00:04:00.000\n<v Tom Ashby>On a barge &amp; a &lt;raft&gt;.\n");
  expect(saidIn(written)).toEqual(saidIn(TIMED));
});

it("makes up no time: a turn without one stands in the cue before", () => {
  const { interview, rendition } = interviewOf(TIMED);
  const [first, second, ...others] = rendition.turns;
  if (first === undefined || second === undefined) throw new Error("There are no turns.");
  const { start: _, ...untimed } = second;
  const written = toWebVtt(interview, { ...rendition, turns: [first, untimed, ...others] });
  expect(written.match(/-->/gu)).toHaveLength(3);
  expect(saidIn(written).map(([name, , words]) => [name, words])).toEqual(
    saidIn(TIMED).map(([name, , words]) => [name, words]),
  );
});

it("is offered only where something was timed", () => {
  expect(hasTimes(interviewOf(TIMED).rendition)).toBe(true);
  expect(hasTimes(interviewOf(TIMED.replaceAll(/ \[[\d:]+\]/gu, "")).rendition)).toBe(false);
});
