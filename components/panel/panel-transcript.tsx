import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { foldedText } from "../../lib/chinese/folded-text.ts";
import type { Translate } from "../../lib/extension/interface-messages.ts";
import type { Interview, Rendition, Turn } from "../../lib/interview/interview.ts";
import { findFolded } from "../../lib/page/text/page-search.ts";
import { leadToTurn } from "../interview/lead-to-turn.ts";

export interface PanelTranscriptProps {
  readonly interview: Pick<Interview, "speakers">;
  /** As it is shown. */
  readonly rendition: Rendition;
  /** Names of the speakers by their ids, in the script that is shown. */
  readonly names: ReadonlyMap<string, string>;
  /** BCP 47, for the glyphs. */
  readonly language: string;
  /** The turn that the reader came for; another object each time, also for the same turn. */
  readonly target: { readonly turn: number } | null;
  readonly translate: Translate;
  /** Leads to a turn among those around it. */
  onTurn(turn: number): void;
}

/** What is searched for, and where the reader had been led before. */
interface Search {
  readonly query: string;
  readonly since: PanelTranscriptProps["target"];
}

/** The interview in the side panel: all of it, or the turns that hold what is searched for in whatever script. */
export function PanelTranscript(props: PanelTranscriptProps) {
  const { rendition, target, translate } = props;
  const [search, setSearch] = useState<Search>({ query: "", since: target });
  // Who is led to a turn wants it among the others.
  const query = search.since === target ? search.query : "";
  const targeted = useRef<HTMLElement>(null);
  const turns = useFoundTurns(rendition, query);
  useEffect(() => {
    if (query !== "") return;
    if (targeted.current !== null) leadToTurn(targeted.current);
  }, [target, query]);
  return (
    <div class="panel-transcript">
      <div class="search">
        <input
          type="search"
          aria-label={translate("panel_search")}
          placeholder={translate("panel_search")}
          value={query}
          onInput={(event) => setSearch({ query: event.currentTarget.value, since: target })}
        />
        <span role="status">{query === "" ? "" : foundWords(turns.length, translate)}</span>
      </div>
      {turns.map(({ turn, paragraphs }) => (
        <section
          key={turn.number}
          class="turn"
          data-role={props.interview.speakers.find(({ id }) => id === turn.speaker)?.role}
          {...(turn.number === target?.turn ? { "data-target": "", tabIndex: -1, ref: targeted } : {})}
        >
          <TurnHead {...props} turn={turn} />
          <div class="words" lang={props.language}>
            {paragraphs.map((paragraph, index) => (
              <p key={index}>
                {paragraph.map(({ text, isFound }, at) => (isFound ? <mark key={at}>{text}</mark> : text))}
              </p>
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

function TurnHead({
  turn,
  names,
  language,
  translate,
  onTurn,
}: PanelTranscriptProps & { readonly turn: Turn }) {
  return (
    <p class="by">
      <button
        type="button"
        aria-label={translate("panel_go_turn", turn.number)}
        title={translate("panel_go_turn", turn.number)}
        onClick={() => onTurn(turn.number)}
      >
        {turn.number}
      </button>
      <b lang={language}>{names.get(turn.speaker ?? "") ?? ""}</b>
    </p>
  );
}

const foundWords = (count: number, translate: Translate): string =>
  count === 0 ? translate("panel_nothing_found") : translate("panel_found", count);

interface FoundTurn {
  readonly turn: Turn;
  /** Each paragraph in pieces: found, and not. */
  readonly paragraphs: readonly (readonly Piece[])[];
}

interface Piece {
  readonly text: string;
  readonly isFound: boolean;
}

/** All turns where nothing is searched for, else those that hold it. */
function useFoundTurns({ turns }: Rendition, query: string): readonly FoundTurn[] {
  const folded = useMemo(
    () =>
      turns.map((turn) => ({
        turn,
        paragraphs: turn.paragraphs.map(({ text }) => ({ text, folded: foldedText(text) })),
      })),
    [turns],
  );
  return useMemo(() => {
    const isAll = foldedText(query).text === "";
    const all = folded.map(({ turn, paragraphs }) => ({
      turn,
      paragraphs: paragraphs.map(({ text, folded }) =>
        isAll ? [{ text, isFound: false }] : marked(text, findFolded(folded, text, query)),
      ),
    }));
    return isAll ? all : all.filter(({ paragraphs }) => paragraphs.flat().some(({ isFound }) => isFound));
  }, [folded, query]);
}

function marked(text: string, hits: readonly { readonly start: number; readonly end: number }[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of hits) {
    if (start > at) pieces.push({ text: text.slice(at, start), isFound: false });
    pieces.push({ text: text.slice(start, end), isFound: true });
    at = end;
  }
  return at < text.length ? [...pieces, { text: text.slice(at), isFound: false }] : pieces;
}
