import type { CardContent } from "../../components/card/card-content.ts";
import { stripTurns } from "../../components/interview-strip/interview-strip-turns.ts";
import type { PanelView } from "../../components/panel/panel-view.ts";
import { withWording } from "../../lib/chinese/script-variant.ts";
import { ask } from "../../lib/extension/messages/background-messages.ts";
import type { TabPassage } from "../../lib/extension/tab.ts";
import type { Interview } from "../../lib/interview/interview.ts";
import { batchedConversion } from "../../lib/services/batched-conversion.ts";
import { interviews } from "../../lib/services/interviews.ts";
import { speakerNames } from "../../lib/services/shown-names.ts";
import { type ShownRendition, shownRendition } from "../../lib/services/shown-rendition.ts";
import { PassageContents } from "./passage-contents.ts";
import type { ShownIn } from "./shown-in.ts";

/** What the interviews of the library have to say of a page; loaded once its passages are shown. */
export class CoveredInterviews {
  readonly #convert = batchedConversion(
    async (texts, from, to) => (await ask("convert-texts", { texts: [...texts], from, to })) ?? texts,
  );
  readonly #contents = new PassageContents(this.#convert);

  /** What a card would say of a passage. @returns `undefined` where that is not made ready yet */
  contentOf(passage: TabPassage, shownIn: ShownIn): CardContent | null | undefined {
    return this.#contents.of(passage, shownIn);
  }

  /**
   * Makes ready what cards would say of the passages of a page.
   * @param onReady is called after each part
   * @param signal ends the work after the part that is being made
   */
  async prepare(
    passages: readonly TabPassage[],
    shownIn: ShownIn,
    onReady: () => void,
    signal: AbortSignal,
  ): Promise<void> {
    const all = await everyInterview();
    if (!signal.aborted) await this.#contents.prepare(passages, all, shownIn, onReady, signal);
  }

  /** An interview with its turns as the strip draws them. @returns `null` where the library has no such interview */
  async covered(
    id: string | undefined,
    passages: readonly TabPassage[],
    { script, taiwanWording }: ShownIn,
  ): Promise<PanelView["covered"]> {
    const interview = (await everyInterview()).find((one) => one.id === id);
    if (interview === undefined) return null;
    const names = await speakerNames(interview, withWording(script, taiwanWording), this.#convert);
    const own = passages.filter((passage) => passage.interview === interview.id);
    const turns = stripTurns(
      interview,
      own.map(({ passage }) => passage),
      names,
    );
    return { interview, turns };
  }

  /** An interview's words in a script. @returns `null` where it has none */
  async transcript(interview: Interview, { script, taiwanWording }: ShownIn): Promise<ShownRendition | null> {
    const [rendition] = interview.renditions;
    return rendition === undefined ? null : shownRendition(interview, rendition, script, taiwanWording);
  }
}

/** None where the library cannot be read. */
const everyInterview = (): Promise<readonly Interview[]> => interviews().catch(() => []);
