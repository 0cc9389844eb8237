import type { Speech } from "../language.ts";
import { wholeWords } from "./phrases.ts";

/** Verbs that hand on a statement as indirect speech, and as quotation. */
const STATING = wholeWords(`
  said, says, told, tells, explained, explains, added, adds, argued, argues, believes, believed, acknowledged,
  acknowledges, noted, notes, insisted, insists, admitted, admits, claimed, claims, stated, states, stressed, stresses,
  emphasized, emphasised, emphasizes, emphasises, predicted, predicts, revealed, reveals, confirmed, confirms, recalled,
  recalls, warned, warns, suggested, suggests, thinks, conceded, concedes, maintained, maintains, remarked, remarks,
  asserted, asserts, contended, contends, declared, declares, estimated, estimates, promised, promises, joked
`);

/** How English articles hand on what somebody said. */
export const SPEECH: Speech = {
  verbs: [
    ...STATING,
    ...wholeWords(`
      described, describes, shared, replied, replies, responded, responds, answered, answers, continued, quipped,
      according to, put it, went on, likened, compared, outlined, outlines, expects, expected, called
    `),
  ],
  questions: wholeWords(
    "was asked, asked about, asked whether, asked if, asked him, asked her, asked how, asked why, asked what",
  ),
  questionsTo: wholeWords("asked, asks, pressed"),
  asks: wholeWords("asked, asks, wondered, pressed, wanted to know"),
  addressing: wholeWords("told, tells, to, with, asked, answered, reminded"),
  openings: STATING,
  possessive: /^"?s"?(?!\p{L})/u,
  behindOpening: [" that"],
  ownOpinion:
    /(?:^|[ "(])(?:i|we|people|some|many|everyone|critics|analysts|experts|observers|others)(?:$|[ '",)])/u,
  reach: {
    before: 160,
    behind: 60,
    verbBeforeQuotation: 14,
    nameBeforeQuotation: 50,
    verbBehindName: 14,
    beforeOpening: 60,
    connective: 30,
    shortestSubject: 3,
  },
};
