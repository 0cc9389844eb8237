import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Translate } from "../../lib/extension/interface-messages.ts";
import type { CardScript } from "../../lib/extension/stored-settings.ts";
import type { Interview, Rendition } from "../../lib/interview/interview.ts";
import { placeOf } from "../card/place-of.ts";
import { ScriptControl } from "../card/script-control.tsx";
import { leadToTurn } from "../interview/lead-to-turn.ts";
import { provenanceOf } from "../interview/provenance.ts";
import { InterviewStrip } from "../interview-strip/interview-strip.tsx";
import type { StripTurn } from "../interview-strip/interview-strip-turns.ts";
import { TranscriptSearchField } from "./transcript-search-field.tsx";
import { TranscriptTurns, type TurnsSource } from "./transcript-turns.tsx";
import { TranscriptVersions, type VersionsProps } from "./transcript-versions.tsx";
import { useDrawnTurns } from "./use-drawn-turns.ts";
import { turnId, useTranscriptSearch } from "./use-transcript-search.ts";

export interface TranscriptProps {
  readonly interview: Interview;
  /** As it is shown: its texts and names may be in another script than the library has them. */
  readonly rendition: Rendition;
  /** Names of the speakers by their ids, in the script that is shown. */
  readonly names: ReadonlyMap<string, string>;
  /** BCP 47, for the glyphs. */
  readonly language: string;
  readonly script: CardScript;
  readonly taiwanWording: boolean;
  /** The turn that the reader came for. */
  readonly target: number | null;
  /** The page that the transcript was opened from, and what it took of each turn; `null` for none. */
  readonly taken: { readonly title: string; readonly turns: readonly StripTurn[] } | null;
  /** What can be done with its renditions. */
  readonly versions: Omit<VersionsProps, "interview" | "shown" | "translate">;
  readonly translate: Translate;
  onScript(script: CardScript, taiwanWording: boolean): void;
  /** Leads to a turn, as its address does. */
  onTurn(turn: number): void;
  /** Puts a citation on the clipboard. @returns whether it is there */
  onCopy(text: string): Promise<boolean>;
}

/** An interview as it was held, to be read and searched, with a link to every turn and a citation of it. */
export function Transcript(props: TranscriptProps) {
  const { interview, rendition, names, language, target, taken, translate } = props;
  const source: TurnsSource = useMemo(
    () => ({ interview, rendition, names, language, translate }),
    [interview, rendition, names, language, translate],
  );
  const { stretches, isDrawn } = useDrawnTurns(source, rendition.turns.length);
  const found = useTranscriptSearch(rendition, isDrawn);
  const reached = useRef<number | null>(null);
  const isThere = (stretches.at(-1)?.end ?? 0) >= (target ?? 0);
  useEffect(() => {
    if (target === null || !isThere || reached.current === target) return;
    reached.current = target;
    scrollToTurn(target);
  }, [target, isThere]);
  const provenance =
    rendition.translation === null ? "" : provenanceOf(rendition.translation, rendition.language, translate);
  return (
    <article class="transcript">
      <header>
        <h1>{interview.title}</h1>
        <p class="facts">
          {[...placeOf(interview), translate("library_turns", rendition.turns.length)].join(" · ")}
        </p>
        {provenance !== "" && <p class="provenance">{provenance}</p>}
        <TranscriptVersions
          {...props.versions}
          interview={interview}
          shown={rendition.id}
          translate={translate}
        />
        {taken !== null && (
          <section class="taken">
            <h2 class="taken-by">{translate("transcript_taken", taken.title)}</h2>
            <InterviewStrip
              turns={taken.turns}
              size="usual"
              translate={translate}
              onTurn={(turn) => (turn === target ? scrollToTurn(turn) : props.onTurn(turn))}
            />
          </section>
        )}
      </header>
      <div class="tools">
        <TranscriptSearchField found={found} translate={translate} />
        {rendition.script !== "none" && <ScriptControl {...props} />}
      </div>
      {stretches.map((stretch) => (
        <TranscriptTurns
          key={stretch.start}
          stretch={stretch}
          target={target !== null && target > stretch.start && target <= stretch.end ? target : null}
          onCopy={props.onCopy}
        />
      ))}
    </article>
  );
}

function scrollToTurn(number: number): void {
  const turn = document.getElementById(turnId(number));
  if (turn !== null) leadToTurn(turn);
}
