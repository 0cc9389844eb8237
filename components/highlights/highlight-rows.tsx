import type { RefObject } from "preact";
import type { Translate } from "../../lib/extension/interface-messages.ts";
import type { Highlight } from "../../lib/highlights/highlight.ts";
import type { HighlightChange } from "../../lib/highlights/highlight-source.ts";
import type { IncompleteHighlight } from "../../lib/highlights/incomplete-highlight.ts";
import { HighlightRow, type HighlightRowProps } from "./highlight-row.tsx";
import type { VirtualRows } from "./use-virtual-rows.ts";

/** A row whose note is being written. It is named by its highlight: another tab may put rows above it. */
export interface EditedRow {
  readonly id: string;
  /** Whether it is the one among those of the open page: a highlight may stand among all others as well. */
  readonly isOfPage: boolean;
}

/** What rows can order, each with the highlight's id. */
interface RowOrders {
  onOpen(highlight: Highlight): void;
  onChoose(id: string, chosen: boolean): void;
  onEdit(edited: EditedRow | null): void;
  /** @returns whether it was kept */
  onChange(id: string, change: HighlightChange): Promise<boolean>;
  onLeave(id: string, change: HighlightChange): void;
  onRemove(id: string): void;
  onTag(tag: string): void;
}

interface HighlightRowsProps extends RowOrders {
  readonly list: VirtualRows;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** How many are of the open page: they come first. */
  readonly ofPage: number;
  /** `null` while that is not known. */
  readonly total: number | null;
  /** Ids of those that are not found on the open page. */
  readonly missing: readonly string[];
  /** Those that are on the open page in parts. */
  readonly incomplete: readonly IncompleteHighlight[];
  readonly chosen: ReadonlySet<string>;
  readonly edited: EditedRow | null;
  readonly translate: Translate;
  /** `undefined` while it is read. */
  rowAt(index: number): Highlight | undefined;
}

/** The rows in sight of a list of any length. */
export function HighlightRows(props: HighlightRowsProps) {
  const { list, ofPage, total, translate, rowAt } = props;
  return (
    <div class="scroller" ref={props.scroller}>
      <ul style={{ height: `${list.height}px` }}>
        {list.rows.map(({ index, start, key }) => (
          <li
            key={keyOf(index, rowAt(index), ofPage) ?? key}
            data-index={index}
            ref={list.measure}
            style={{ transform: `translateY(${start}px)` }}
            aria-setsize={total ?? -1}
            aria-posinset={index + 1}
          >
            {ofPage > 0 && (index === 0 || index === ofPage) && (
              <h2>{translate(index === 0 ? "highlight_of_page" : "highlight_all")}</h2>
            )}
            <Row {...props} index={index} above={index === ofPage ? undefined : rowAt(index - 1)} />
          </li>
        ))}
      </ul>
      {total === 0 && <p class="message">{translate("highlight_none_found")}</p>}
    </div>
  );
}

/** Another tab may put rows above one that is being written in: that stays the same, with its caret. */
const keyOf = (index: number, highlight: Highlight | undefined, ofPage: number): string | null =>
  highlight === undefined ? null : `${index < ofPage ? "of-page" : "all"} ${highlight.id}`;

/** What of a highlight is on the open page. */
function placeOf(id: string, { missing, incomplete }: HighlightRowsProps): HighlightRowProps["onPage"] {
  if (missing.includes(id)) return "missing";
  return incomplete.find((one) => one.id === id)?.how ?? "whole";
}

function Row(props: HighlightRowsProps & { readonly index: number; readonly above: Highlight | undefined }) {
  const { index, above, ofPage } = props;
  const highlight = props.rowAt(index);
  if (highlight === undefined) return <div class="kept waiting" />;
  const { id, address } = highlight;
  const isOfPage = index < ofPage;
  return (
    <HighlightRow
      key={id}
      highlight={highlight}
      titled={address !== above?.address}
      chosen={props.chosen.has(id)}
      edited={props.edited?.id === id && props.edited.isOfPage === isOfPage}
      onPage={isOfPage ? placeOf(id, props) : "whole"}
      translate={props.translate}
      onOpen={() => props.onOpen(highlight)}
      onChoose={(isChosen) => props.onChoose(id, isChosen)}
      onEdit={(isEdited) => props.onEdit(isEdited ? { id, isOfPage } : null)}
      onChange={(change) => props.onChange(id, change)}
      onLeave={(change) => props.onLeave(id, change)}
      onRemove={() => props.onRemove(id)}
      onTag={props.onTag}
    />
  );
}
