import { Component } from "preact";
import { useState } from "preact/hooks";
import type { Translate } from "../../lib/extension/interface-messages.ts";
import type { Interview, Rendition, Turn } from "../../lib/interview/interview.ts";
import { recordingMoment } from "../../lib/interview/recording-moment.ts";
import { renditionAddress } from "../../lib/interview/rendition-address.ts";
import { MomentLink } from "../interview/moment-link.tsx";
import { turnCitation } from "../interview/turn-citation.ts";
import { furtherRendition, transcriptAddress } from "./library-address.ts";
import type { DrawnTurns } from "./use-drawn-turns.ts";
import { turnId } from "./use-transcript-search.ts";

/** What turns are drawn from. */
export interface TurnsSource {
  readonly interview: Interview;
  readonly rendition: Rendition;
  readonly names: ReadonlyMap<string, string>;
  readonly language: string;
  readonly translate: Translate;
}

export interface TranscriptTurnsProps {
  readonly stretch: DrawnTurns<TurnsSource>;
  /** The turn that the reader came for, if it is among these. */
  readonly target: number | null;
  onCopy(text: string): Promise<boolean>;
}

/** A stretch of a transcript. It is drawn again only where something of it is another: there are very many. */
export class TranscriptTurns extends Component<TranscriptTurnsProps> {
  override shouldComponentUpdate({ stretch, target }: TranscriptTurnsProps): boolean {
    return stretch !== this.props.stretch || target !== this.props.target;
  }

  override render({ stretch, target, onCopy }: TranscriptTurnsProps) {
    const { interview, rendition } = stretch.from;
    const roles = new Map(interview.speakers.map(({ id, role }) => [id, role]));
    return rendition.turns.slice(stretch.start, stretch.end).map((turn) => (
      <section
        key={turn.number}
        id={turnId(turn.number)}
        class="turn"
        data-role={roles.get(turn.speaker ?? "")}
        {...(turn.number === target ? { "data-target": "", tabIndex: -1 } : {})}
      >
        <TurnWords turn={turn} source={stretch.from} onCopy={onCopy} />
      </section>
    ));
  }
}

interface TurnWordsProps {
  readonly turn: Turn;
  readonly source: TurnsSource;
  onCopy(text: string): Promise<boolean>;
}

function TurnWords({ turn, source, onCopy }: TurnWordsProps) {
  const { interview, rendition, names, language, translate } = source;
  const speaker = names.get(turn.speaker ?? "") ?? "";
  const moment = recordingMoment(renditionAddress(interview, rendition), turn.start);
  return (
    <>
      <p class="by">
        <a
          href={transcriptAddress(interview.id, turn.number, furtherRendition(interview, rendition.id))}
          aria-label={translate("library_link_turn", turn.number)}
        >
          {turn.number}
        </a>
        <b lang={language}>{speaker}</b>
        {moment !== null && <MomentLink moment={moment} translate={translate} />}
        <CiteButton
          turn={turn.number}
          translate={translate}
          onCite={() =>
            onCopy(
              turnCitation(
                { ...interview, address: renditionAddress(interview, rendition) },
                turn,
                speaker,
                language,
              ),
            )
          }
        />
      </p>
      <div class="words" lang={language}>
        {turn.paragraphs.map((paragraph, index) => (
          <p key={index}>{paragraph.text}</p>
        ))}
      </div>
    </>
  );
}

interface CiteButtonProps {
  readonly turn: number;
  readonly translate: Translate;
  onCite(): Promise<boolean>;
}

function CiteButton({ turn, translate, onCite }: CiteButtonProps) {
  const [copied, setCopied] = useState<"no" | "yes" | "refused">("no");
  return (
    <button
      type="button"
      class="cite"
      data-copied={copied === "no" ? undefined : ""}
      title={translate("transcript_cite_how", turn)}
      onClick={() => void onCite().then((isCopied) => setCopied(isCopied ? "yes" : "refused"))}
      onBlur={() => setCopied("no")}
    >
      <span aria-live="polite">
        {translate(
          copied === "yes" ? "card_copied" : copied === "refused" ? "card_copy_failed" : "transcript_cite",
        )}
      </span>
    </button>
  );
}
