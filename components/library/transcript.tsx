import { useEffect, useRef } from "preact/hooks";
import type { Translate } from "../../lib/extension/interface-messages.ts";
import type { CardScript } from "../../lib/extension/stored-settings.ts";
import type { Interview, Rendition, Turn } from "../../lib/interview/interview.ts";
import { placeOf } from "../card/place-of.ts";
import { ScriptControl } from "../card/script-control.tsx";
import { provenanceOf } from "../interview/provenance.ts";
import { transcriptAddress } from "./library-address.ts";

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
  readonly translate: Translate;
  onScript(script: CardScript, taiwanWording: boolean): void;
}

/** An interview as it was held, to be read, with a link to every turn. */
export function Transcript(props: TranscriptProps) {
  const { interview, rendition, target, translate } = props;
  const targeted = useRef<HTMLElement>(null);
  useEffect(() => {
    targeted.current?.scrollIntoView({ block: "center" });
    targeted.current?.focus({ preventScroll: true });
  }, [target]);
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
      </header>
      {rendition.script !== "none" && (
        <div class="tools">
          <ScriptControl {...props} />
        </div>
      )}
      {rendition.turns.map((turn) => (
        <section
          key={turn.number}
          id={`turn-${turn.number}`}
          class="turn"
          data-role={interview.speakers.find(({ id }) => id === turn.speaker)?.role}
          {...(turn.number === target ? { "data-target": "", tabIndex: -1, ref: targeted } : {})}
        >
          <TurnWords {...props} turn={turn} />
        </section>
      ))}
    </article>
  );
}

function TurnWords({
  turn,
  interview,
  names,
  language,
  translate,
}: TranscriptProps & { readonly turn: Turn }) {
  return (
    <>
      <p class="by">
        <a
          href={transcriptAddress(interview.id, turn.number)}
          aria-label={translate("library_link_turn", turn.number)}
        >
          {turn.number}
        </a>
        <b lang={language}>{names.get(turn.speaker ?? "") ?? ""}</b>
      </p>
      <div class="words" lang={language}>
        {turn.paragraphs.map((paragraph, index) => (
          <p key={index}>{paragraph.text}</p>
        ))}
      </div>
    </>
  );
}
