import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Translate } from "../../lib/extension/interface-messages.ts";
import { formatNumber } from "../formats.ts";
import { InterviewStrip } from "../interview-strip/interview-strip.tsx";
import type { StripTurn } from "../interview-strip/interview-strip-turns.ts";
import { VerdictLine } from "../verdict/verdict-line.tsx";
import { countKinds, type ListedPassage } from "./popup-view.ts";

interface CoverageProps {
  readonly interview: { readonly title: string };
  readonly repost: boolean;
  readonly passages: readonly ListedPassage[];
  readonly hidden: number;
  /** What the page took of each turn of the interview; none where that is not known. */
  readonly turns: readonly StripTurn[];
  readonly translate: Translate;
  onPassage(passage: ListedPassage): void;
  onTurn(turn: number): void;
}

/** Rows that are shown at first: what can be chosen for the page stays near below them. */
const FIRST = 5;

/** The interview that a page covers, how faithfully at a glance, and every passage to go to. */
export function Coverage(props: CoverageProps) {
  const { interview, repost, passages, hidden, turns, translate, onPassage, onTurn } = props;
  const kinds = countKinds(passages);
  const [all, setAll] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const shown = all || passages.length <= FIRST + 1 ? passages : passages.slice(0, FIRST);
  useLayoutEffect(() => {
    if (all) list.current?.querySelectorAll<HTMLElement>("button")[FIRST]?.focus();
  }, [all]);
  return (
    <>
      <section class="covered">
        <span class="label">{translate("popup_covers")}</span>
        <h1>{interview.title}</h1>
        <p class="count">
          <b>
            {passages.length === 1
              ? translate("popup_one_passage")
              : translate("popup_passages", passages.length)}
          </b>
          {hidden > 0 && <> · {translate("popup_hidden", hidden)}</>}
        </p>
        {turns.length > 0 && (
          <InterviewStrip turns={turns} size="small" translate={translate} onTurn={onTurn} />
        )}
        <ul class="legend">
          {kinds.map(({ kind, count }) => (
            <li key={kind}>
              <VerdictLine kind={kind} />
              {translate(`kind_${kind}`)} <b>{formatNumber(count)}</b>
            </li>
          ))}
        </ul>
      </section>
      {repost && <p class="repost">{translate("popup_repost")}</p>}
      <ol class="passages" ref={list} aria-label={translate("popup_passage_list")}>
        {shown.map((passage) => (
          <li key={`${passage.frame}:${passage.id}`}>
            <button type="button" onClick={() => onPassage(passage)}>
              <VerdictLine kind={passage.kind} flags={passage.flags} />
              <span class="words">{passage.text}</span>
              <span class="who">{[...passage.speakers, ...verdictOf(passage, translate)].join(" · ")}</span>
            </button>
          </li>
        ))}
      </ol>
      {shown.length < passages.length && (
        <p class="more">
          <button type="button" onClick={() => setAll(true)}>
            {translate("popup_all_passages", passages.length)}
          </button>
        </p>
      )}
    </>
  );
}

/** The verdict, and what the article is accused of: a line under "verbatim" that says something else needs a word. */
const verdictOf = ({ kind, flags }: ListedPassage, translate: Translate): string[] => [
  translate(`kind_${kind}`),
  ...(flags.includes("altered") ? [translate("card_accusation_altered")] : []),
  ...(flags.includes("misattributed") ? [translate("card_accusation_misattributed")] : []),
];
