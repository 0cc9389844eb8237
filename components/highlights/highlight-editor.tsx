import { useEffect, useState } from "preact/hooks";
import type { HighlightRowProps } from "./highlight-row.tsx";
import { Swatches } from "./swatches.tsx";
import { useWritten } from "./use-written.ts";

/** Writes the note, the tags and the colour of a highlight; each is kept while it is written. */
export function HighlightEditor(props: HighlightRowProps) {
  const { highlight, translate, onChange, onEdit } = props;
  /** A field that nobody has typed in yet follows its default value, behind the back of what is written. */
  const [begun] = useState(highlight);
  const written = useWritten(highlight, onChange, props.onLeave);
  useEffect(() => written.note.current?.focus(), [written.note]);
  return (
    <form
      class="editor"
      onSubmit={(event) => {
        event.preventDefault();
        written.leave();
        onEdit(false);
      }}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === "Escape" || (event.key === "Enter" && (event.ctrlKey || event.metaKey))) {
          written.leave();
          onEdit(false);
        }
      }}
    >
      <textarea
        ref={written.note}
        rows={3}
        aria-label={translate("highlight_note")}
        placeholder={translate("highlight_note")}
        defaultValue={begun.note}
        onInput={written.typedNote}
        onBlur={() => written.leave()}
      />
      <input
        ref={written.tags}
        type="text"
        aria-label={translate("highlight_tags")}
        placeholder={translate("highlight_tags")}
        defaultValue={begun.tags.join(", ")}
        onInput={written.typedTags}
        onBlur={() => written.leave()}
      />
      <p class="facts" role="status">
        {written.isFromElsewhere ? translate("highlight_written_elsewhere") : ""}
      </p>
      <div class="last">
        <fieldset class="swatches">
          <legend>{translate("highlight_colour")}</legend>
          <Swatches
            chosen={highlight.colour}
            translate={translate}
            onColour={(colour) => void onChange({ colour })}
          />
        </fieldset>
        <button type="submit" class="done">
          {translate("highlight_done")}
        </button>
      </div>
    </form>
  );
}
