import { useEffect, useRef, useState } from "preact/hooks";
import type { Translate } from "../../lib/extension/interface-messages.ts";
import type { Highlight } from "../../lib/highlights/highlight.ts";
import type { FoundHighlights, HighlightSource } from "../../lib/highlights/highlight-source.ts";
import type { IncompleteHighlight } from "../../lib/highlights/incomplete-highlight.ts";
import type { HighlightQuery } from "../../lib/highlights/search.ts";
import { ChosenHighlights } from "./chosen-highlights.tsx";
import { HighlightFilters } from "./highlight-filters.tsx";
import { type EditedRow, HighlightRows } from "./highlight-rows.tsx";
import { readTags } from "./highlight-tags.ts";
import { PrintedHighlights } from "./printed-highlights.tsx";
import { RemovedToast } from "./removed-toast.tsx";
import { useElsewhere } from "./use-elsewhere.ts";
import { useFacets } from "./use-facets.ts";
import { useFocusOfRows } from "./use-focus-of-rows.ts";
import { useFoundHighlights } from "./use-found-highlights.ts";
import { useGuarded } from "./use-guarded.ts";
import { useHighlightChanges } from "./use-highlight-changes.ts";
import { useVirtualRows } from "./use-virtual-rows.ts";

export interface HighlightBrowserProps {
  readonly source: HighlightSource;
  /** Those of the open page, which come first; none on the library page. */
  readonly ofPage: readonly Highlight[];
  /** Ids of those that are not found on the open page. */
  readonly missing: readonly string[];
  /** Those that are on the open page in parts. */
  readonly incomplete: readonly IncompleteHighlight[];
  /** The highlight to begin with, its note open; `null` for none. */
  readonly target: string | null;
  /** Whether people print the page that the list is on. */
  readonly isPrinted?: boolean;
  readonly translate: Translate;
  /** Is told what the search has found, for what else is done with it. */
  onFound?(found: FoundHighlights, isAll: boolean): void;
}

const isEverything = ({ words = "", ...filters }: HighlightQuery): boolean =>
  words === "" && Object.keys(filters).length === 0;

/** Searches, filters, shows and changes what the reader keeps; of any length, since only what is in sight is drawn. */
export function HighlightBrowser(props: HighlightBrowserProps) {
  const { source, translate } = props;
  const [query, setQuery] = useState<HighlightQuery>({});
  const [days, setDays] = useState(0);
  const { problem, run } = useGuarded(translate);
  const search = useFoundHighlights(source, query, run);
  const changes = useHighlightChanges(source, run);
  const facets = useFacets(source, search.found !== null, run);
  const [edited, setEdited] = useState<EditedRow | null>(
    props.target === null ? null : { id: props.target, isOfPage: true },
  );
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const scroller = useRef<HTMLDivElement>(null);
  const section = useRef<HTMLElement>(null);
  const focus = useFocusOfRows(section, changes.removed);
  const isAll = isEverything(query);
  const first = isAll ? props.ofPage.flatMap((highlight) => changes.latest(highlight) ?? []) : [];
  const list = useVirtualRows(first.length + search.count, scroller);
  const mentioned = [...props.ofPage.map(({ id }) => id), ...(edited === null ? [] : [edited.id])];
  useElsewhere(source, (ids) => changes.readAgain(ids, mentioned), search.look);
  useFound(search.found, isAll, props.onFound);
  useEffect(() =>
    search.load(list.rows.map(({ index }) => index - first.length).filter((place) => place >= 0)),
  );

  const rowAt = (index: number): Highlight | undefined => {
    const found = index < first.length ? first[index] : search.at(index - first.length);
    return found === undefined ? undefined : (changes.latest(found) ?? found);
  };
  const remove = async (ids: readonly string[]): Promise<void> => {
    setChosen(new Set());
    focus.removing();
    await changes.remove(ids);
    await search.look();
  };
  const narrow = (next: HighlightQuery): void => {
    setChosen(new Set());
    setQuery(next);
    scroller.current?.scrollTo({ top: 0 });
  };
  const total = search.isCounted ? first.length + search.count : null;
  if (total === 0 && isAll && changes.removed === 0) return <Empty translate={translate} problem={problem} />;

  return (
    <section
      ref={section}
      class="highlights"
      aria-label={translate("highlight_title")}
      aria-busy={search.answered !== query}
    >
      <div class="search">
        <input
          type="search"
          aria-label={translate("highlight_search")}
          placeholder={translate("highlight_search")}
          value={query.words ?? ""}
          onInput={(event) => narrow({ ...query, words: event.currentTarget.value })}
        />
        <span role="status">{search.isCounted ? translate("highlight_found", search.count) : ""}</span>
      </div>
      <HighlightFilters
        query={query}
        facets={facets}
        days={days}
        translate={translate}
        onQuery={narrow}
        onDays={(span, from) => {
          setDays(span);
          const { from: _, ...rest } = query;
          narrow(from === undefined ? rest : { ...rest, from });
        }}
      />
      <Problem problem={problem} />
      {chosen.size > 0 && (
        <ChosenHighlights
          count={chosen.size}
          translate={translate}
          onAll={() => void run(async () => setChosen(new Set(await search.found?.ids())))}
          onNone={() => setChosen(new Set())}
          onColour={(colour) => void changes.change([...chosen], () => ({ colour }))}
          onTags={(typed) =>
            void changes.change([...chosen], ({ tags }) => ({
              tags: [...new Set([...tags, ...readTags(typed)])],
            }))
          }
          onRemove={() => void remove([...chosen])}
        />
      )}
      {first.length === 0 && <h2 class="unseen">{translate("highlight_all")}</h2>}
      <HighlightRows
        list={list}
        scroller={scroller}
        ofPage={first.length}
        total={total}
        missing={props.missing}
        incomplete={props.incomplete}
        chosen={chosen}
        edited={edited}
        translate={translate}
        rowAt={rowAt}
        onOpen={(highlight) => source.open(highlight)}
        onChoose={(id, isChosen) => setChosen(toggled(chosen, id, isChosen))}
        onEdit={setEdited}
        onChange={(id, change) => changes.change([id], () => change)}
        onLeave={(id, change) => source.updateOnLeaving(id, change)}
        onRemove={(id) => void remove([id])}
        onTag={(tag) => narrow({ ...query, tag })}
      />
      {props.isPrinted === true && (
        <PrintedHighlights
          found={search.found}
          total={search.isCounted ? search.count : null}
          translate={translate}
          latest={changes.latest}
        />
      )}
      {changes.removed > 0 && (
        <RemovedToast
          removed={changes.removed}
          translate={translate}
          onUndo={() => void changes.undo().then(search.look)}
          onClose={changes.settle}
        />
      )}
    </section>
  );
}

function useFound(
  found: FoundHighlights | null,
  isAll: boolean,
  onFound: HighlightBrowserProps["onFound"],
): void {
  useEffect(() => {
    if (found !== null) onFound?.(found, isAll);
  }, [found, isAll, onFound]);
}

function toggled(chosen: ReadonlySet<string>, id: string, isChosen: boolean): ReadonlySet<string> {
  const changed = new Set(chosen);
  if (isChosen) changed.add(id);
  else changed.delete(id);
  return changed;
}

function Problem({ problem }: { readonly problem: string | null }) {
  if (problem === null) return null;
  return (
    <p class="problem" role="alert">
      {problem}
    </p>
  );
}

function Empty({ translate, problem }: { readonly translate: Translate; readonly problem: string | null }) {
  return (
    <section class="highlights empty">
      <h2>{translate("highlight_empty_title")}</h2>
      <p>{translate("highlight_empty")}</p>
      <Problem problem={problem} />
    </section>
  );
}
