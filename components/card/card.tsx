import type { MessageKey, Translate } from "../../lib/extension/interface-messages.ts";
import type { CardScript } from "../../lib/extension/stored-settings.ts";
import type { StoreProblem } from "../../lib/highlights/store-error.ts";
import type { ChangedWords } from "../../lib/matching/change.ts";
import { provenanceOf } from "../interview/provenance.ts";
import { VerdictLine } from "../verdict/verdict-line.tsx";
import { CardActions } from "./card-actions.tsx";
import type { CardContent, ShownSource } from "./card-content.ts";
import type { MarkedPiece } from "./marked-text.ts";
import { placeOf } from "./place-of.ts";

export interface CardProps {
  /** `null` while the original is being looked up. */
  readonly content: CardContent | null;
  /** Whether the passage stands for a whole reprint of the interview. */
  readonly repost: boolean;
  readonly script: CardScript;
  readonly taiwanWording: boolean;
  readonly pinned: boolean;
  readonly copied: "no" | "yes" | "refused";
  /** Whether the passage was kept as a highlight, or why not. */
  readonly kept: "no" | "yes" | StoreProblem;
  readonly translate: Translate;
  onScript(script: CardScript, taiwanWording: boolean): void;
  onKeep(): void;
  onCopy(): void;
  onTranscript(): void;
  onHide(): void;
  onPin(): void;
  onClose(): void;
}

/** The card of one passage: what was really said, by whom, in answer to what, and how the article's version differs. */
export function Card(props: CardProps) {
  const { content, translate } = props;
  return (
    <div class="card" data-kind={content?.kind}>
      <header>
        {content === null ? <span class="verdict" /> : <Verdict content={content} translate={translate} />}
        <span class="window">
          <button
            type="button"
            class="icon"
            aria-pressed={props.pinned}
            aria-label={translate(props.pinned ? "card_unpin" : "card_pin")}
            title={translate(props.pinned ? "card_unpin" : "card_pin")}
            onClick={props.onPin}
          >
            <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
              <path d="M6 1.5h4l-.6 4 2.6 2.6v1.4H4V8.1l2.6-2.6z M8 9.5V14.5" />
            </svg>
          </button>
          <button
            type="button"
            class="icon"
            aria-label={translate("card_close")}
            title={translate("card_close")}
            onClick={props.onClose}
          >
            <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
              <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" />
            </svg>
          </button>
        </span>
      </header>
      {content === null ? (
        <p class="meaning" role="status">
          {translate("card_loading")}
        </p>
      ) : (
        <Body {...props} content={content} />
      )}
    </div>
  );
}

function Verdict({ content, translate }: { readonly content: CardContent; readonly translate: Translate }) {
  return (
    <strong class="verdict">
      <VerdictLine kind={content.kind} flags={content.flags} />
      {translate(`kind_${content.kind}`)}
    </strong>
  );
}

function meaningOf(content: CardContent): MessageKey {
  return content.kind === "reworded" && content.translation !== null
    ? "meaning_reworded_translation"
    : `meaning_${content.kind}`;
}

function Body(props: CardProps & { readonly content: CardContent }) {
  const { content, translate } = props;
  const { question, sources, following, article, contradiction, shownLanguage } = content;
  return (
    <>
      <p class="meaning">
        {translate(props.repost ? "card_repost" : meaningOf(content))}
        {content.flags.map((flag) => (
          <span key={flag}> {translate(`flag_${flag}`)}</span>
        ))}
      </p>
      <div class="scroll">
        {contradiction !== null && (
          <Evidence change={contradiction} language={shownLanguage} translate={translate} />
        )}
        {question !== null && (
          <details class="question" lang={shownLanguage}>
            <summary>
              <span class="label">{translate("card_in_answer_to")}</span> {question.speaker}
              <span class="excerpt">{question.text}</span>
            </summary>
          </details>
        )}
        <p class="place">
          <b lang={shownLanguage}>{[...new Set(sources.map((source) => source.speaker))].join("、")}</b>
          <span>{translate("card_turn", sources[0]?.turn ?? 0, content.turns)}</span>
        </p>
        <div class="original" lang={shownLanguage}>
          {sources.map((source, index) => (
            <Source key={`${source.turn}-${index}`} source={source} translate={translate} />
          ))}
        </div>
        {content.places > 1 && <p class="label">{translate("card_also", content.places)}</p>}
        {following !== "" && (
          <details class="following" lang={shownLanguage}>
            <summary>{translate("card_what_follows")}</summary>
            <p>{following}</p>
          </details>
        )}
        {article !== null && (
          <div class="article">
            <span class="label">{translate("card_article_has")}</span>
            <p lang={shownLanguage}>
              <Pieces pieces={article} as="ins" />
            </p>
          </div>
        )}
        <p class="provenance">
          {placeOf(content.interview).join(" · ")}
          {content.translation !== null && (
            <>
              <br />
              {provenanceOf(content.translation, content.language, translate)}
            </>
          )}
        </p>
      </div>
      <CardActions {...props} />
    </>
  );
}

function Evidence({
  change,
  language,
  translate,
}: {
  readonly change: ChangedWords;
  readonly language: string;
  readonly translate: Translate;
}) {
  return (
    <dl class="evidence" lang={language}>
      <div>
        <dt>{translate("card_article_has")}</dt>
        <dd>{change.page || "—"}</dd>
      </div>
      <div>
        <dt>{translate("card_original_has")}</dt>
        <dd>{change.source || "—"}</dd>
      </div>
    </dl>
  );
}

function Source({ source, translate }: { readonly source: ShownSource; readonly translate: Translate }) {
  const { gap } = source;
  return (
    <>
      {gap !== null && (
        <p class="gap">
          {gap === 0
            ? translate("card_gap_same")
            : translate(gap > 0 ? "card_gap_turns" : "card_gap_earlier", Math.abs(gap))}
        </p>
      )}
      <blockquote>
        <Pieces pieces={source.text} as="del" />
      </blockquote>
    </>
  );
}

/** Words that only one side has are marked as what the article took out, or put in. */
function Pieces({
  pieces,
  as: Mark,
}: {
  readonly pieces: readonly MarkedPiece[];
  readonly as: "ins" | "del";
}) {
  return (
    <>{pieces.map((piece, index) => (piece.differs ? <Mark key={index}>{piece.text}</Mark> : piece.text))}</>
  );
}
