import { SHOWN } from "../lib/matching/deciding/acceptance.ts";
import {
  type AcceptanceWeights,
  FEATURE_NAMES,
  probabilityOf,
} from "../lib/matching/deciding/acceptance-model.ts";
import { ACCEPTANCE_WEIGHTS } from "../lib/matching/deciding/acceptance-weights.ts";
import { printTable } from "../tooling/table.ts";
import { examplesOf, fitModel } from "./acceptance/fit-model.ts";
import { type CandidatesOfPage, labelledCandidates } from "./acceptance/labelled-candidates.ts";
import { type Example, fitWeights, logLoss } from "./acceptance/regression.ts";
import type { BenchPart } from "./bench-part.ts";

/** Bins of the reliability table. */
const BINS = 10;

/** An example with the probability that a model gives it which never saw its interview. */
interface Judged extends Example {
  readonly probability: number;
}

/** The model as it would be with what it is compared with: evidence and language alone. */
function withEvidenceAlone(examples: readonly Example[]): AcceptanceWeights {
  const none = Object.fromEntries(FEATURE_NAMES.map((name) => [name, 0]));
  return fitWeights(
    examples.map(({ features, isTrue }) => {
      const { evidence, quoted, across } = features;
      return { features: { ...features, ...none, evidence, quoted, across }, isTrue };
    }),
  );
}

/** Fits on all interviews but one, and judges that one; each in turn. */
function leaveOneOut(
  pages: readonly CandidatesOfPage[],
  modelOf: (pages: readonly CandidatesOfPage[]) => AcceptanceWeights,
): { readonly loss: number; readonly judged: Judged[] } {
  const judged: Judged[] = [];
  let loss = 0;
  for (const left of new Set(pages.map(({ set }) => set))) {
    const weights = modelOf(pages.filter(({ set }) => set !== left));
    const examples = examplesOf(
      pages.filter(({ set }) => set === left),
      weights,
    );
    loss += logLoss(examples, weights) * examples.length;
    for (const example of examples)
      judged.push({ ...example, probability: probabilityOf(example.features, weights) });
  }
  return { loss: loss / judged.length, judged };
}

const share = (part: number, of: number): string =>
  `${(of === 0 ? 0 : part / of).toFixed(3)} (${part}/${of})`;

/** How many of the true candidates are shown, and how many of those that are shown are true. */
function shownRow(name: string, loss: number, judged: readonly Judged[]): string[] {
  const cells = [true, false].flatMap((quoted) => {
    const own = judged.filter(({ features }) => (features.quoted === 1) === quoted);
    const shown = own.filter(({ probability }) => probability >= SHOWN);
    const right = shown.filter(({ isTrue }) => isTrue).length;
    return [share(right, own.filter(({ isTrue }) => isTrue).length), share(right, shown.length)];
  });
  return [name, loss.toFixed(3), ...cells];
}

function printReliability(name: string, judged: readonly Judged[]): void {
  const rows = Array.from({ length: BINS }, (_, bin) => {
    const own = judged.filter(
      ({ probability }) => Math.min(BINS - 1, Math.floor(probability * BINS)) === bin,
    );
    const mean = own.reduce((sum, { probability }) => sum + probability, 0) / own.length;
    return own.length === 0
      ? []
      : [
          `${(bin / BINS).toFixed(1)} to ${((bin + 1) / BINS).toFixed(1)}`,
          own.length,
          mean.toFixed(2),
          (own.filter(({ isTrue }) => isTrue).length / own.length).toFixed(2),
        ];
  }).filter((row) => row.length > 0);
  printTable(name, ["probability", "candidates", "mean probability", "go back to the interview"], rows);
}

export const acceptance: BenchPart = {
  title: "the model of acceptance: how reliable its probabilities are on interviews that it never saw",
  async run() {
    const develop = labelledCandidates("develop");
    const measured = labelledCandidates("measured");
    const model = leaveOneOut(develop, fitModel);
    const baseline = leaveOneOut(develop, (pages) =>
      withEvidenceAlone(examplesOf(pages, ACCEPTANCE_WEIGHTS)),
    );
    const unseen = examplesOf(measured, ACCEPTANCE_WEIGHTS).map((example) => ({
      ...example,
      probability: probabilityOf(example.features),
    }));
    const alone = withEvidenceAlone(examplesOf(develop, ACCEPTANCE_WEIGHTS));
    const unseenAlone = unseen.map((example) => ({
      ...example,
      probability: probabilityOf(example.features, alone),
    }));
    printTable(
      "What is shown of the candidates of pages of coverage, from the probability on that is asked for",
      [
        "model",
        "log-loss, nats",
        "quoted: of the true ones",
        "quoted: true of those shown",
        "reported: of the true ones",
        "reported: true of those shown",
      ],
      [
        shownRow("develop, each interview by the others", model.loss, model.judged),
        shownRow("the same with evidence alone", baseline.loss, baseline.judged),
        shownRow("measured, by the model that ships", logLoss(unseen, ACCEPTANCE_WEIGHTS), unseen),
        shownRow("the same with evidence alone", logLoss(unseen, alone), unseenAlone),
      ],
    );
    printReliability("develop, each interview by the others: reliability", model.judged);
    printReliability("measured, by the model that ships: reliability", unseen);
    printTable(
      "The weights, as log-odds for one of each feature",
      ["feature", "weight"],
      FEATURE_NAMES.map((name) => [name, ACCEPTANCE_WEIGHTS.features[name].toFixed(3)]),
    );
  },
};
