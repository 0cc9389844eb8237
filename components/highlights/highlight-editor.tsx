import { useEffect, useRef } from "preact/hooks";
import { HIGHLIGHT_COLOURS } from "../../lib/highlights/highlight.ts";
import type { HighlightRowProps } from "./highlight-row.tsx";

/** A tag ends at a comma of any script. */
const BETWEEN_TAGS = /[,，、;；\n]+/u;

/** @returns what a person typed as tags, without doubles and without the sign before them */
export function readTags(typed: string): string[] {
  const tags = typed.split(BETWEEN_TAGS).map((tag) => tag.trim().replace(/^[#＃]+/u, ""));
  return [...new Set(tags.filter((tag) => tag !== ""))];
}

/** Writes the note, the tags and the colour of a highlight; each is kept as soon as it is left. */
export function HighlightEditor({ highlight, translate, onChange, onEdit }: HighlightRowProps) {
  const note = useRef<HTMLTextAreaElement>(null);
  useEffect(() => note.current?.focus(), []);
  return (
    <form
      class="editor"
      onSubmit={(event) => {
        event.preventDefault();
        onEdit(false);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape" || (event.key === "Enter" && (event.ctrlKey || event.metaKey))) {
          if (event.target instanceof HTMLElement) event.target.blur();
          onEdit(false);
        }
      }}
    >
      <textarea
        ref={note}
        rows={3}
        aria-label={translate("highlight_note")}
        placeholder={translate("highlight_note")}
        defaultValue={highlight.note}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
      />
      <input
        type="text"
        aria-label={translate("highlight_tags")}
        placeholder={translate("highlight_tags")}
        defaultValue={highlight.tags.join(", ")}
        onChange={(event) => onChange({ tags: readTags(event.currentTarget.value) })}
      />
      <div class="last">
        <fieldset class="swatches">
          <legend>{translate("highlight_colour")}</legend>
          {HIGHLIGHT_COLOURS.map((colour) => (
            <button
              key={colour}
              type="button"
              class="swatch"
              data-colour={colour}
              aria-label={translate(`colour_${colour}`)}
              aria-pressed={highlight.colour === colour}
              onClick={() => onChange({ colour })}
            />
          ))}
        </fieldset>
        <button type="submit" class="done">
          {translate("highlight_done")}
        </button>
      </div>
    </form>
  );
}
