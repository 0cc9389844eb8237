import { useEffect, useRef } from "preact/hooks";
import type { HighlightChange } from "../../lib/highlights/highlight-source.ts";
import type { HighlightRowProps } from "./highlight-row.tsx";
import { Swatches } from "./swatches.tsx";
import { useDraft } from "./use-draft.ts";

/** A tag ends at a comma of any script. */
const BETWEEN_TAGS = /[,，、;；\n]+/u;

/** @returns what a person typed as tags, without doubles and without the sign before them */
export function readTags(typed: string): string[] {
  const tags = typed.split(BETWEEN_TAGS).map((tag) => tag.trim().replace(/^[#＃]+/u, ""));
  return [...new Set(tags.filter((tag) => tag !== ""))];
}

/** Writes the note, the tags and the colour of a highlight; each is kept while it is written. */
export function HighlightEditor(props: HighlightRowProps) {
  const { highlight, translate, onChange, onEdit } = props;
  const draft = useDraft<HighlightChange>(onChange, props.onLeave);
  const note = useRef<HTMLTextAreaElement>(null);
  useEffect(() => note.current?.focus(), []);
  return (
    <form
      class="editor"
      onSubmit={(event) => {
        event.preventDefault();
        draft.leave();
        onEdit(false);
      }}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === "Escape" || (event.key === "Enter" && (event.ctrlKey || event.metaKey))) {
          draft.leave();
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
        onInput={(event) => draft.typed({ note: event.currentTarget.value })}
        onBlur={() => draft.leave()}
      />
      <input
        type="text"
        aria-label={translate("highlight_tags")}
        placeholder={translate("highlight_tags")}
        defaultValue={highlight.tags.join(", ")}
        onInput={(event) => draft.typed({ tags: readTags(event.currentTarget.value) })}
        onBlur={() => draft.leave()}
      />
      <div class="last">
        <fieldset class="swatches">
          <legend>{translate("highlight_colour")}</legend>
          <Swatches
            chosen={highlight.colour}
            translate={translate}
            onColour={(colour) => onChange({ colour })}
          />
        </fieldset>
        <button type="submit" class="done">
          {translate("highlight_done")}
        </button>
      </div>
    </form>
  );
}
