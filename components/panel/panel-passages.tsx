import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Translate } from "../../lib/extension/interface-messages.ts";
import { Accusations } from "../card/accusations.tsx";
import { Original, Pieces, Place } from "../card/original.tsx";
import { meaningKeys, verdictWord } from "../card/verdict-words.ts";
import { Probable } from "../verdict/probable.tsx";
import { VerdictLine } from "../verdict/verdict-line.tsx";
import type { PanelPassage } from "./panel-view.ts";

interface PanelPassagesProps {
  readonly passages: readonly PanelPassage[];
  /** Whether the first passage stands for a whole reprint of the interview. */
  readonly repost: boolean;
  readonly translate: Translate;
  /** Leads to a passage on its page. */
  onPassage(passage: PanelPassage): void;
}

/** The passages of a page, and under each what was said. */
export function PanelPassages({ passages, repost, translate, onPassage }: PanelPassagesProps) {
  const drawn = useDrawnRows();
  return (
    <ol class="panel-passages" aria-label={translate("popup_passage_list")}>
      {passages.slice(0, drawn).map((passage, index) => (
        <li key={`${passage.frame}:${passage.id}`} data-kind={passage.passage.kind}>
          <Row
            passage={passage}
            isRepost={repost && index === 0}
            translate={translate}
            onPress={() => onPassage(passage)}
          />
        </li>
      ))}
    </ol>
  );
}

/** More than fill a high window. */
const FIRST_ROWS = 10;

/** How many rows are drawn: those in sight first, and the others once these are painted. */
function useDrawnRows(): number {
  const [drawn, setDrawn] = useState(FIRST_ROWS);
  useEffect(() => {
    const waiting = setTimeout(() => setDrawn(Number.POSITIVE_INFINITY));
    return () => clearTimeout(waiting);
  }, []);
  return drawn;
}

/** A row is drawn again only where its passage is another one: each part that is made ready would draw all of them. */
function Row({ passage, isRepost, translate, onPress }: PassageBesideSourceProps) {
  const press = useRef(onPress);
  press.current = onPress;
  return useMemo(
    () => (
      <PassageBesideSource
        passage={passage}
        isRepost={isRepost}
        translate={translate}
        onPress={() => press.current()}
      />
    ),
    [passage, isRepost, translate],
  );
}

interface PassageBesideSourceProps {
  readonly passage: PanelPassage;
  readonly isRepost: boolean;
  readonly translate: Translate;
  onPress(): void;
}

function PassageBesideSource({ passage, isRepost, translate, onPress }: PassageBesideSourceProps) {
  const { content } = passage;
  const { kind, flags } = passage.passage;
  const meanings =
    content === null
      ? kind === "unmatched"
        ? (["meaning_unmatched"] as const)
        : []
      : meaningKeys(content, isRepost);
  return (
    <>
      <h3 class="verdict">
        <VerdictLine kind={kind} flags={flags} />
        <span>
          {content === null ? translate(`kind_${kind}`) : verdictWord(content, translate)}
          {content !== null && <Probable {...content} translate={translate} />}
        </span>
      </h3>
      <p class="meaning">{meanings.map((key) => translate(key)).join(" ")}</p>
      {content !== null && <Accusations content={content} translate={translate} />}
      <ArticleWords passage={passage} translate={translate} onPress={onPress} />
      {content !== null && <Said passage={passage} content={content} translate={translate} />}
    </>
  );
}

/** The page's words; where they are the interview's own, these. */
function ArticleWords({
  passage: { passage, content },
  translate,
  onPress,
}: Pick<PassageBesideSourceProps, "passage" | "translate" | "onPress">) {
  const words = content?.article ?? null;
  return (
    <button
      type="button"
      class="article"
      lang={content?.articleLanguage || undefined}
      title={translate("panel_show_on_page")}
      onClick={onPress}
    >
      <span class="text">{words === null ? passage.text : <Pieces pieces={words} as="ins" />}</span>
    </button>
  );
}

/** Words that are the same are not said twice. */
function Said({
  passage,
  content,
  translate,
}: Pick<PassageBesideSourceProps, "passage" | "translate"> & {
  readonly content: NonNullable<PanelPassage["content"]>;
}) {
  return passage.passage.kind === "verbatim" ? (
    <Place content={content} translate={translate} />
  ) : (
    <Original content={content} translate={translate} />
  );
}
