import { useLayoutEffect, useRef } from "preact/hooks";
import type { Translate } from "../../lib/extension/interface-messages.ts";
import type { Interview } from "../../lib/interview/interview.ts";
import { nameOfLanguage } from "../language-names.ts";
import { furtherRendition, transcriptAddress, versionAddress } from "./library-address.ts";
import { RemovalNotice } from "./removal-notice.tsx";

/** The renditions of an interview, and what can be done with them. */
export interface VersionsProps {
  readonly interview: Interview;
  /** The `id` of the one that is shown. */
  readonly shown: string;
  /** Whether the interview is one of the reader's own; others stay as they are. */
  readonly isOwn: boolean;
  /** What the language is called of the one that was just deleted; `null` if none can come back. */
  readonly removed: string | null;
  /** What went wrong; empty if nothing. */
  readonly problem: string;
  readonly translate: Translate;
  onRemove(rendition: string): void;
  onUndo(): void;
}

/** Which versions there are of what was said: each leads to its text, and further ones are added. */
export function TranscriptVersions(props: VersionsProps) {
  const { interview, shown, isOwn, removed, problem, translate } = props;
  const { id, renditions } = interview;
  const title = useRef<HTMLHeadingElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const before = useRef(removed);
  useLayoutEffect(() => {
    // The button that had the focus has gone.
    if (removed !== before.current) (removed === null ? title.current : undo.current)?.focus();
    before.current = removed;
  }, [removed]);
  return (
    <section class="versions">
      <RemovalNotice
        problem={problem}
        removed={removed === null ? null : translate("version_removed", removed)}
        undo={undo}
        translate={translate}
        onUndo={props.onUndo}
      />
      {renditions.length > 1 && (
        <h2 ref={title} tabIndex={-1}>
          {translate("version_title")}
        </h2>
      )}
      <ul>
        {(renditions.length > 1 ? renditions : []).map(
          ({ id: rendition, language, translation, address }) => (
            <li key={rendition}>
              <a
                href={transcriptAddress(id, null, furtherRendition(interview, rendition))}
                aria-current={rendition === shown ? "true" : undefined}
                lang={language}
              >
                {nameOfLanguage(language)}
              </a>
              {translation !== null && translation.by !== "" && <span class="facts">{translation.by}</span>}
              {address !== undefined && <span class="facts address">{address}</span>}
            </li>
          ),
        )}
      </ul>
      {isOwn && (
        <p class="own">
          <a href={versionAddress(id)}>{translate("version_add")}</a>
          {renditions.length > 1 && (
            <button type="button" onClick={() => props.onRemove(shown)}>
              {translate("version_remove")}
            </button>
          )}
        </p>
      )}
    </section>
  );
}
