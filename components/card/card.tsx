import type { Translate } from "../../lib/extension/interface-messages.ts";
import type { CardScript } from "../../lib/extension/stored-settings.ts";
import type { HighlightColour } from "../../lib/highlights/highlight.ts";
import type { MarkProblem } from "../../lib/highlights/marked.ts";
import type { StoreProblem } from "../../lib/highlights/store-error.ts";
import { Probable } from "../verdict/probable.tsx";
import { VerdictLine } from "../verdict/verdict-line.tsx";
import { CardActions } from "./card-actions.tsx";
import { CardBody } from "./card-body.tsx";
import type { CardContent } from "./card-content.ts";
import { CloseButton, IconButton } from "./icon-button.tsx";
import { meaningKeys, verdictWord } from "./verdict-words.ts";

/** What the reader has kept where a passage stands. */
export interface HighlightOfPassage {
  readonly id: string;
  readonly colour: HighlightColour;
  /** Whether it holds the passage's words, and not only some of them. */
  readonly whole: boolean;
}

export interface CardProps {
  /** `null` while the original is being looked up. */
  readonly content: CardContent | null;
  /** Whether the passage stands for a whole reprint of the interview. */
  readonly repost: boolean;
  readonly script: CardScript;
  readonly taiwanWording: boolean;
  readonly pinned: boolean;
  readonly copied: "no" | "yes" | "refused";
  readonly highlight: HighlightOfPassage | null;
  /** Whether a highlight of the passage was just deleted, which can be taken back. */
  readonly removed: boolean;
  /** Why the last thing that was to be written was not. */
  readonly problem: StoreProblem | MarkProblem | null;
  readonly translate: Translate;
  onScript(script: CardScript, taiwanWording: boolean): void;
  onKeep(): void;
  /** Leads to the highlight, where its note is written. */
  onHighlight(): void;
  onColour(colour: HighlightColour): void;
  onRemove(): void;
  onRestore(): void;
  onCopy(): void;
  onTranscript(): void;
  onHide(): void;
  onPin(): void;
  onClose(): void;
}

const PIN = "M6 1.5h4l-.6 4 2.6 2.6v1.4H4V8.1l2.6-2.6z M8 9.5V14.5";

/** The card of one passage: what was really said, by whom, in answer to what, and how the article's version differs. */
export function Card(props: CardProps) {
  const { content, translate } = props;
  return (
    <div class="card" data-kind={content?.kind}>
      <div class="head">
        {content === null ? <span class="verdict" /> : <Verdict {...props} content={content} />}
        <span class="window">
          <IconButton
            label={translate(props.pinned ? "card_unpin" : "card_pin")}
            path={PIN}
            pressed={props.pinned}
            onClick={props.onPin}
          />
          <CloseButton label={translate("card_close")} onClick={props.onClose} />
        </span>
      </div>
      {content === null ? (
        <p class="waiting" role="status">
          {translate("card_loading")}
        </p>
      ) : (
        <>
          <CardBody content={content} translate={translate} onHide={props.onHide} />
          <CardActions {...props} />
        </>
      )}
    </div>
  );
}

function Verdict({ content, repost, translate }: CardProps & { readonly content: CardContent }) {
  return (
    <>
      <strong class="verdict">
        <VerdictLine kind={content.kind} flags={content.flags} />
        <span>
          {verdictWord(content, translate)}
          <Probable {...content} translate={translate} />
        </span>
      </strong>
      <p class="meaning">
        {meaningKeys(content, repost).map((key) => (
          <span key={key}>{translate(key)} </span>
        ))}
      </p>
    </>
  );
}
