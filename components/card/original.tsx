import type { Translate } from "../../lib/extension/interface-messages.ts";
import { MomentLink } from "../interview/moment-link.tsx";
import type { CardContent, ShownSource } from "./card-content.ts";
import type { MarkedPiece } from "./marked-text.ts";

interface OriginalProps {
  readonly content: Pick<CardContent, "sources" | "shownLanguage" | "turns" | "places">;
  readonly translate: Translate;
}

/** What was said: by whom, in which turn, and the words with what the article took out of them marked. */
export function Original({ content, translate }: OriginalProps) {
  return (
    <>
      <Place content={content} translate={translate} />
      <div class="original" lang={content.shownLanguage}>
        {content.sources.map((source, index) => (
          <Source key={`${source.turn}-${index}`} source={source} translate={translate} />
        ))}
      </div>
    </>
  );
}

/** Who said the words, and where in the interview. */
export function Place({ content: { sources, shownLanguage, turns, places }, translate }: OriginalProps) {
  const names = [...new Set(sources.map(({ speaker }) => speaker))].filter((name) => name !== "");
  const moment = sources[0]?.moment ?? null;
  return (
    <p class="place">
      {names.length > 0 && <b lang={shownLanguage}>{names.join(translate("card_list_comma"))}</b>}
      <span>{translate("card_turn", sources[0]?.turn ?? 0, turns)}</span>
      {moment !== null && <MomentLink moment={moment} translate={translate} />}
      {places > 1 && <span>{translate("card_also", places)}</span>}
    </p>
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
export function Pieces({
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
