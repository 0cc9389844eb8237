import type { HighlightColour } from "../../lib/highlights/highlight.ts";
import type { Marked, MarkProblem } from "../../lib/highlights/marked.ts";
import type { StoreProblem } from "../../lib/highlights/store-error.ts";
import type { AnnotatedPassage } from "../../lib/page/painting/annotated-passage.ts";
import { copyText } from "../../lib/page/text/copy-text.ts";
import type { CardProps, HighlightOfPassage } from "./card.tsx";
import type { CardContent } from "./card-content.ts";
import type { CardServices } from "./card-services.ts";
import { citationOf } from "./citation.ts";

type KeptServices = Pick<
  CardServices,
  "keptOf" | "keep" | "recolour" | "remove" | "restore" | "openHighlight"
>;
type DeedProps = Pick<
  CardProps,
  | "copied"
  | "highlight"
  | "removed"
  | "problem"
  | "onKeep"
  | "onHighlight"
  | "onColour"
  | "onRemove"
  | "onRestore"
  | "onCopy"
>;

/** In this colour a passage is kept. */
const COLOUR = "yellow";

/** What a person does with the passage of the open card: keeping, copying, and what can be done with a highlight. */
export class CardDeeds {
  readonly #services: KeptServices;
  readonly #refusesDeletion: (id: string) => Promise<MarkProblem | null>;
  readonly #changed: () => void;
  #passage: AnnotatedPassage | null = null;
  #copied: CardProps["copied"] = "no";
  #highlight: HighlightOfPassage | null = null;
  /** What was just deleted. */
  #removed: HighlightOfPassage | null = null;
  #problem: StoreProblem | MarkProblem | null = null;

  /**
   * @param refusesDeletion says why a highlight is not deleted by what was pressed, `null` where it is
   * @param changed is called when the card is to say something else
   */
  constructor(
    services: KeptServices,
    refusesDeletion: (id: string) => Promise<MarkProblem | null>,
    changed: () => void,
  ) {
    this.#services = services;
    this.#refusesDeletion = refusesDeletion;
    this.#changed = changed;
  }

  /** Nothing was done with this passage yet. */
  begin(passage: AnnotatedPassage): void {
    this.#passage = passage;
    this.#copied = "no";
    this.#highlight = this.#services.keptOf(passage);
    this.#removed = null;
    this.#problem = null;
  }

  props(content: CardContent | null): DeedProps {
    const highlight = this.#highlight;
    const removed = this.#removed;
    const services = this.#services;
    return {
      copied: this.#copied,
      highlight,
      removed: removed !== null,
      problem: this.#problem,
      onKeep: () => void this.#keep(),
      onHighlight: () => {
        if (highlight !== null) services.openHighlight(highlight.id);
      },
      onColour: (colour: HighlightColour) => {
        if (highlight !== null)
          void this.#write(services.recolour(highlight.id, colour), { ...highlight, colour });
      },
      onRemove: () => {
        if (highlight !== null) void this.#remove(highlight);
      },
      onRestore: () => {
        if (removed !== null) void this.#write(services.restore(removed.id), removed);
      },
      onCopy: () => void this.#copy(content),
    };
  }

  async #keep(): Promise<void> {
    const passage = this.#passage;
    if (passage === null) return;
    const keeping = this.#services.keep(passage);
    const answer = await keeping;
    const highlight = "id" in answer ? ({ id: answer.id, colour: COLOUR, whole: true } as const) : null;
    await this.#write(keeping, highlight);
  }

  async #remove(highlight: HighlightOfPassage): Promise<void> {
    const passage = this.#passage;
    const problem = await this.#refusesDeletion(highlight.id);
    if (this.#passage !== passage) return;
    if (problem === null) return this.#write(this.#services.remove(highlight.id), null, highlight);
    this.#problem = problem;
    this.#changed();
  }

  /** Says what came of a deed: what is kept then, and what was deleted by it. */
  async #write(
    writing: Promise<Marked>,
    highlight: HighlightOfPassage | null,
    removed: HighlightOfPassage | null = null,
  ): Promise<void> {
    const passage = this.#passage;
    const answer = await writing;
    if (this.#passage !== passage) return;
    this.#problem = "problem" in answer ? answer.problem : null;
    if (this.#problem === null) {
      this.#highlight = highlight;
      this.#removed = removed;
    }
    this.#changed();
  }

  async #copy(content: CardContent | null): Promise<void> {
    const passage = this.#passage;
    if (content === null) return;
    const isCopied = await copyText(citationOf(content, location.href));
    if (this.#passage !== passage) return;
    this.#copied = isCopied ? "yes" : "refused";
    this.#changed();
  }
}
