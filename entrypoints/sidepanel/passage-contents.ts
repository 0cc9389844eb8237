import { type CardContent, cardContent } from "../../components/card/card-content.ts";
import type { ConvertTexts } from "../../components/card/shown-texts.ts";
import type { TabPassage } from "../../lib/extension/tab.ts";
import type { Interview } from "../../lib/interview/interview.ts";
import { nextTask } from "../../lib/page/time-slices.ts";
import type { ShownIn } from "./shown-in.ts";

/** Passages that are made ready before the first are shown: more than fill a high window. */
const FIRST = 8;
/** Those made ready at once then: below 50 ms of work on a slow machine. */
const FURTHER = 16;

/** What cards would say of the passages of a page; made once for each passage and script. */
export class PassageContents {
  readonly #convert: ConvertTexts;
  #known = new Map<string, CardContent | null>();

  constructor(convert: ConvertTexts) {
    this.#convert = convert;
  }

  /** @returns `undefined` where it is not made ready yet */
  of(passage: TabPassage, shownIn: ShownIn): CardContent | null | undefined {
    return this.#known.get(keyOf(passage, shownIn));
  }

  /**
   * Makes ready what is not yet, in the order of the page, and forgets all other passages.
   * @param interviews that the passages may go back to
   * @param onReady is called after each part
   * @param signal ends the work after the part that is being made
   */
  async prepare(
    passages: readonly TabPassage[],
    interviews: readonly Interview[],
    shownIn: ShownIn,
    onReady: () => void,
    signal: AbortSignal,
  ): Promise<void> {
    const keys = passages.map((passage) => keyOf(passage, shownIn));
    this.#known = new Map([...this.#known].filter(([key]) => keys.includes(key)));
    const waiting = passages.filter((_, at) => !this.#known.has(keys[at] ?? ""));
    for (let at = 0; at < waiting.length && !signal.aborted; at += at === 0 ? FIRST : FURTHER) {
      const part = waiting.slice(at, at + (at === 0 ? FIRST : FURTHER));
      await Promise.all(part.map((passage) => this.#make(passage, interviews, shownIn)));
      onReady();
      await nextTask();
    }
  }

  async #make(passage: TabPassage, interviews: readonly Interview[], shownIn: ShownIn): Promise<void> {
    const interview = interviews.find(({ id }) => id === passage.interview);
    const { script, taiwanWording } = shownIn;
    const content =
      interview === undefined
        ? null
        : await cardContent(passage.passage, interview, script, taiwanWording, this.#convert);
    this.#known.set(keyOf(passage, shownIn), content);
  }
}

const keyOf = (passage: TabPassage, shownIn: ShownIn): string => JSON.stringify([passage, shownIn]);
