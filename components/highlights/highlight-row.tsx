import type { Translate } from "../../lib/extension/interface-messages.ts";
import { type Highlight, highlightText } from "../../lib/highlights/highlight.ts";
import type { HighlightChange } from "../../lib/highlights/highlight-source.ts";
import type { IncompleteHighlight } from "../../lib/highlights/incomplete-highlight.ts";
import { formatDate } from "../formats.ts";
import { HighlightEditor } from "./highlight-editor.tsx";

export interface HighlightRowProps {
  readonly highlight: Highlight;
  /** Whether the page that it is from is named above it: not where the row before it is from the same. */
  readonly titled: boolean;
  readonly chosen: boolean;
  readonly edited: boolean;
  /** What of it was found on the open page; all of it where it was not looked for. */
  readonly onPage: "whole" | "missing" | IncompleteHighlight["how"];
  readonly translate: Translate;
  onOpen(): void;
  onChoose(chosen: boolean): void;
  onEdit(edited: boolean): void;
  /** @returns whether it was kept */
  onChange(change: HighlightChange): Promise<boolean>;
  /** As `onChange`, where the page is about to be gone. */
  onLeave(change: HighlightChange): void;
  onRemove(): void;
  onTag(tag: string): void;
}

/** What is said of a highlight that is not on its page as it was kept. */
const ON_PAGE = {
  missing: "highlight_missing",
  interrupted: "highlight_interrupted",
  cut: "highlight_cut",
} as const;

/** One highlight: its words, what the reader wrote to it, and what can be done with it. */
export function HighlightRow(props: HighlightRowProps) {
  const { highlight, titled, chosen, edited, onPage, translate } = props;
  const { address, title, colour, note, tags, script, created, passage } = highlight;
  return (
    <article class="kept" data-colour={colour}>
      {titled && (
        <header>
          <span class="tile" aria-hidden="true">
            {siteLetter(address)}
          </span>
          <div>
            <h3>{title || address || translate("highlight_no_page")}</h3>
            <p class="facts">{hostOf(address)}</p>
          </div>
        </header>
      )}
      <div class="entry">
        <input
          type="checkbox"
          checked={chosen}
          aria-label={translate("highlight_choose")}
          onChange={(event) => props.onChoose(event.currentTarget.checked)}
        />
        <div class="body">
          <button
            type="button"
            class="quote"
            lang={script === "" ? undefined : `zh-${script}`}
            title={translate("highlight_open")}
            onClick={props.onOpen}
            onKeyDown={(event) => {
              if (event.key === "Delete") props.onRemove();
            }}
          >
            {highlightText(highlight)}
          </button>
          {onPage !== "whole" && <p class="facts">{translate(ON_PAGE[onPage])}</p>}
          {passage !== null && (
            <p class="facts">
              {translate(`kind_${passage.kind}`)} ·{" "}
              <q>{passage.sources.map(({ text }) => text).join(" … ")}</q>
            </p>
          )}
          {edited ? (
            <HighlightEditor {...props} />
          ) : (
            <>
              {note !== "" && <p class="note">{note}</p>}
              <p class="below">
                <span class="unseen">
                  {translate("highlight_colour")}: {translate(`colour_${colour}`)}
                </span>
                {tags.map((tag) => (
                  <button type="button" class="tag" key={tag} onClick={() => props.onTag(tag)}>
                    #{tag}
                  </button>
                ))}
                <span class="deeds">
                  <time dateTime={created}>{formatDate(new Date(created))}</time>
                  <button type="button" onClick={() => props.onEdit(true)}>
                    {translate(note === "" ? "highlight_add_note" : "highlight_edit")}
                  </button>
                  <button type="button" class="remove" onClick={props.onRemove}>
                    {translate("highlight_remove")}
                  </button>
                </span>
              </p>
            </>
          )}
        </div>
      </div>
    </article>
  );
}

function hostOf(address: string): string {
  try {
    return new URL(address).host || address;
  } catch {
    return address;
  }
}

/** The letter that stands for a site, since no icon is fetched. */
function siteLetter(address: string): string {
  return hostOf(address)
    .replace(/^www\./, "")
    .charAt(0)
    .toUpperCase();
}
