import { render } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Translate } from "../../lib/extension/interface-messages.ts";
import { type Highlight, highlightText } from "../../lib/highlights/highlight.ts";
import type { FoundHighlights } from "../../lib/highlights/highlight-source.ts";
import { formatDate } from "../formats.ts";
import { useRowsForPaper } from "./use-rows-for-paper.ts";

interface PrintedHighlightsProps {
  readonly found: FoundHighlights | null;
  /** How many were found; `null` until they are counted. */
  readonly total: number | null;
  readonly translate: Translate;
  /** A highlight as it is now; `null` for one that was deleted. */
  latest(highlight: Highlight): Highlight | null;
}

/** All that was found, for paper: the list draws only what is in sight. It is there while the page is printed. */
export function PrintedHighlights(props: PrintedHighlightsProps) {
  const rows = useRowsForPaper(props.found);
  const place = useRef<HTMLDivElement>(null);
  const known = useRef(props);
  known.current = props;
  useEffect(() => {
    const draw = (): void => {
      const { total, translate, latest } = known.current;
      const all = rows.current.flatMap((highlight) => latest(highlight) ?? []);
      // At once: the browser takes its picture as soon as this listener is done.
      if (place.current !== null)
        render(<Sheets rows={all} total={total} translate={translate} />, place.current);
    };
    const clear = (): void => {
      if (place.current !== null) render(null, place.current);
    };
    addEventListener("beforeprint", draw);
    addEventListener("afterprint", clear);
    return () => {
      removeEventListener("beforeprint", draw);
      removeEventListener("afterprint", clear);
      clear();
    };
  }, [rows]);
  return <div class="printed" ref={place} />;
}

function Sheets(props: {
  readonly rows: readonly Highlight[];
  readonly total: number | null;
  readonly translate: Translate;
}) {
  const { rows, total, translate } = props;
  return (
    <>
      {(total ?? Number.POSITIVE_INFINITY) > rows.length && (
        <p class="facts">{translate("highlight_printed", rows.length)}</p>
      )}
      {rows.map((highlight, index) => (
        <Printed
          key={highlight.id}
          highlight={highlight}
          titled={highlight.address !== rows[index - 1]?.address}
          translate={translate}
        />
      ))}
    </>
  );
}

function Printed(props: {
  readonly highlight: Highlight;
  /** Whether the page that it is from is named above it. */
  readonly titled: boolean;
  readonly translate: Translate;
}) {
  const { titled, translate } = props;
  const { address, title, colour, note, tags, script, created } = props.highlight;
  const facts = [
    ...tags.map((tag) => `#${tag}`),
    translate(`colour_${colour}`),
    formatDate(new Date(created)),
  ];
  return (
    <article data-colour={colour}>
      {titled && (
        <header>
          <h2>{title || address || translate("highlight_no_page")}</h2>
          <p class="facts">{address}</p>
        </header>
      )}
      <blockquote lang={script === "" ? undefined : `zh-${script}`}>
        {highlightText(props.highlight)}
      </blockquote>
      {note !== "" && <p class="note">{note}</p>}
      <p class="facts">{facts.join(" · ")}</p>
    </article>
  );
}
