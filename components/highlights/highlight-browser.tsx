import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Translate } from "../../lib/extension/interface-messages.ts";
import { HIGHLIGHT_COLOURS, type Highlight } from "../../lib/highlights/highlight.ts";
import type {
  Facets,
  FoundHighlights,
  HighlightChange,
  HighlightSource,
} from "../../lib/highlights/highlight-source.ts";
import type { HighlightQuery } from "../../lib/highlights/search.ts";
import { StoreError } from "../../lib/highlights/store-error.ts";
import { readTags } from "./highlight-editor.tsx";
import { HighlightFilters } from "./highlight-filters.tsx";
import { HighlightRow } from "./highlight-row.tsx";
import { useVirtualRows } from "./use-virtual-rows.ts";

export interface HighlightBrowserProps {
  readonly source: HighlightSource;
  /** Those of the open page, which come first; none on the library page. */
  readonly ofPage: readonly Highlight[];
  /** Ids of those that are not found on the open page. */
  readonly missing: readonly string[];
  /** The highlight to begin with, its note open; `null` for none. */
  readonly target: string | null;
  readonly translate: Translate;
  /** Is told what the search has found, for what else is done with it. */
  onFound?(found: FoundHighlights, isAll: boolean): void;
}

/** Rows that are read at once: two of them fill the library page. */
const CHUNK = 16;
/** In milliseconds: time for the first rows to be drawn. */
const FACETS_LATER = 60;
const NO_FACETS: Facets = { sites: [], interviews: [] };
const NOTHING: FoundHighlights = {
  count: async () => 0,
  load: async () => [],
  ids: async () => [],
};

/** Searches, filters, shows and changes what the reader keeps; of any length, since only what is in sight is drawn. */
export function HighlightBrowser(props: HighlightBrowserProps) {
  const { source, ofPage, missing, target, translate, onFound } = props;
  const [query, setQuery] = useState<HighlightQuery>({});
  const [answered, setAnswered] = useState<HighlightQuery | null>(null);
  const [days, setDays] = useState(0);
  const [found, setFound] = useState<FoundHighlights | null>(null);
  /** How many answer the search; as many as are shown until they are counted. */
  const [count, setCount] = useState({ of: 0, isCounted: false });
  const [loaded, setLoaded] = useState<ReadonlyMap<number, Highlight>>(new Map());
  const [facets, setFacets] = useState(NO_FACETS);
  /** The row that is being edited; the highlight that is asked for is the first of its page. */
  const [edited, setEdited] = useState<number | null>(target === null ? null : 0);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [removed, setRemoved] = useState(0);
  /** Highlights as they were changed here, and those that were just deleted: the page's are not read again. */
  const [changed, setChanged] = useState<ReadonlyMap<string, Highlight>>(new Map());
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<string | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const asked = useRef(new Set<number>());
  /** The search that was begun last: an older one that ends later is void. */
  const looks = useRef(0);
  const isAll = Object.keys(query).length === 0 || (Object.keys(query).length === 1 && query.words === "");
  const first = isAll
    ? ofPage.filter(({ id }) => !gone.has(id)).map((highlight) => changed.get(highlight.id) ?? highlight)
    : [];
  const all = found ?? NOTHING;
  const list = useVirtualRows(first.length + count.of, scroller);

  const guarded = useCallback(
    async (work: () => Promise<void>): Promise<void> => {
      try {
        await work();
        setProblem(null);
      } catch (error) {
        setProblem(translate(`store_${StoreError.of(error).problem}`));
      }
    },
    [translate],
  );

  const look = useCallback(
    (sought: HighlightQuery): Promise<void> =>
      guarded(async () => {
        const own = ++looks.current;
        const answer = await source.find(sought);
        const head = await answer.load(0, CHUNK);
        if (looks.current !== own) return;
        asked.current = new Set([0]);
        setFound(answer);
        setAnswered(sought);
        setLoaded(new Map(head.map((highlight, at) => [at, highlight])));
        if (head.length === CHUNK) setCount(({ of }) => ({ of: Math.max(CHUNK, of), isCounted: false }));
        const counted = head.length < CHUNK ? head.length : await answer.count();
        if (looks.current === own) setCount({ of: counted, isCounted: true });
      }),
    [source, guarded],
  );

  useEffect(() => void look(query), [look, query]);
  useEffect(
    () =>
      source.onChange((ids) => {
        const isElsewhere = (id: string): boolean => !ids.includes(id);
        setChanged((before) => new Map([...before].filter(([id]) => isElsewhere(id))));
        void look(query);
      }),
    [source, look, query],
  );
  // What there is to filter by is read once the first rows are shown: it takes the whole index.
  const isShown = found !== null;
  useEffect(() => {
    if (!isShown) return;
    const waiting = setTimeout(
      () => void guarded(async () => setFacets(await source.facets())),
      FACETS_LATER,
    );
    return () => clearTimeout(waiting);
  }, [isShown, source, guarded]);
  useEffect(() => {
    if (found !== null) onFound?.(found, isAll);
  }, [found, isAll, onFound]);
  useEffect(() => {
    for (const { index } of list.rows) {
      const chunk = Math.floor((index - first.length) / CHUNK);
      if (chunk < 0 || asked.current.has(chunk)) continue;
      asked.current.add(chunk);
      void guarded(async () => {
        const rows = await all.load(chunk * CHUNK, Math.min(count.of, (chunk + 1) * CHUNK));
        setLoaded(
          (before) => new Map([...before, ...rows.map((row, at) => [chunk * CHUNK + at, row] as const)]),
        );
      });
    }
  });

  const latest = (highlight: Highlight | undefined): Highlight | undefined =>
    highlight === undefined ? undefined : (changed.get(highlight.id) ?? highlight);

  const rowAt = (index: number): Highlight | undefined =>
    index < first.length ? first[index] : latest(loaded.get(index - first.length));

  const change = (ids: readonly string[], what: (highlight: Highlight) => HighlightChange): Promise<void> =>
    guarded(async () => {
      const now = (await source.update(ids, what)).map((one) => [one.id, one] as const);
      setChanged((before) => new Map([...before, ...now]));
    });

  const remove = (ids: readonly string[]): Promise<void> =>
    guarded(async () => {
      await source.remove(ids);
      setRemoved(ids.length);
      setGone((before) => new Set([...before, ...ids]));
      setChosen(new Set());
      await look(query);
    });

  const narrow = (next: HighlightQuery): void => {
    setChosen(new Set());
    setQuery(next);
    scroller.current?.scrollTo({ top: 0 });
  };

  if (count.isCounted && count.of === 0 && first.length === 0 && isAll && removed === 0)
    return <Empty translate={translate} problem={problem} />;

  return (
    <section class="highlights" aria-label={translate("highlight_title")} aria-busy={answered !== query}>
      <div class="search">
        <input
          type="search"
          aria-label={translate("highlight_search")}
          placeholder={translate("highlight_search")}
          value={query.words ?? ""}
          onInput={(event) => narrow({ ...query, words: event.currentTarget.value })}
        />
        <span role="status">{count.isCounted ? translate("highlight_found", count.of) : ""}</span>
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
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {chosen.size > 0 && (
        <Chosen
          count={chosen.size}
          translate={translate}
          onAll={() => void guarded(async () => setChosen(new Set(await all.ids())))}
          onNone={() => setChosen(new Set())}
          onColour={(colour) => void change([...chosen], () => ({ colour }))}
          onTags={(typed) =>
            void change([...chosen], ({ tags }) => ({ tags: [...new Set([...tags, ...readTags(typed)])] }))
          }
          onRemove={() => void remove([...chosen])}
        />
      )}
      {first.length === 0 && <h2 class="unseen">{translate("highlight_all")}</h2>}
      <div class="scroller" ref={scroller}>
        <ul style={{ height: `${list.height}px` }}>
          {list.rows.map(({ index, start, key }) => {
            const highlight = rowAt(index);
            const above = index === first.length ? undefined : rowAt(index - 1);
            return (
              <li
                key={key}
                data-index={index}
                ref={list.measure}
                style={{ transform: `translateY(${start}px)` }}
                aria-setsize={count.isCounted ? first.length + count.of : -1}
                aria-posinset={index + 1}
              >
                {first.length > 0 && (index === 0 || index === first.length) && (
                  <h2>{translate(index === 0 ? "highlight_of_page" : "highlight_all")}</h2>
                )}
                {highlight === undefined ? (
                  <div class="kept waiting" />
                ) : (
                  <HighlightRow
                    highlight={highlight}
                    titled={highlight.address !== above?.address}
                    chosen={chosen.has(highlight.id)}
                    edited={edited === index}
                    missing={index < first.length && missing.includes(highlight.id)}
                    translate={translate}
                    onOpen={() => source.open(highlight)}
                    onChoose={(isChosen) => setChosen(toggled(chosen, highlight.id, isChosen))}
                    onEdit={(isEdited) => setEdited(isEdited ? index : null)}
                    onChange={(what) => void change([highlight.id], () => what)}
                    onLeave={(what) => source.updateOnLeaving(highlight.id, what)}
                    onRemove={() => void remove([highlight.id])}
                    onTag={(tag) => narrow({ ...query, tag })}
                  />
                )}
              </li>
            );
          })}
        </ul>
        {count.isCounted && count.of === 0 && first.length === 0 && (
          <p class="message">{translate("highlight_none_found")}</p>
        )}
      </div>
      {removed > 0 && (
        <div class="toast" role="status">
          <span>{translate("highlights_removed", removed)}</span>
          <button
            type="button"
            onClick={() =>
              void guarded(async () => {
                await source.undo();
                setRemoved(0);
                setGone(new Set());
                await look(query);
              })
            }
          >
            {translate("highlight_undo_short")}
          </button>
          <button type="button" aria-label={translate("bar_close")} onClick={() => setRemoved(0)}>
            ×
          </button>
        </div>
      )}
    </section>
  );
}

function toggled(chosen: ReadonlySet<string>, id: string, isChosen: boolean): ReadonlySet<string> {
  const changed = new Set(chosen);
  if (isChosen) changed.add(id);
  else changed.delete(id);
  return changed;
}

/** What can be done with several at once. */
function Chosen(props: {
  readonly count: number;
  readonly translate: Translate;
  onAll(): void;
  onNone(): void;
  onColour(colour: Highlight["colour"]): void;
  onTags(typed: string): void;
  onRemove(): void;
}) {
  const { count, translate } = props;
  return (
    <div class="chosen">
      <b role="status">{translate("highlight_chosen", count)}</b>
      <button type="button" onClick={props.onAll}>
        {translate("highlight_choose_all")}
      </button>
      <button type="button" onClick={props.onNone}>
        {translate("highlight_choose_none")}
      </button>
      <span class="swatches">
        {HIGHLIGHT_COLOURS.map((colour) => (
          <button
            key={colour}
            type="button"
            class="swatch"
            data-colour={colour}
            aria-label={translate(`colour_${colour}`)}
            onClick={() => props.onColour(colour)}
          />
        ))}
      </span>
      <input
        type="text"
        aria-label={translate("highlight_add_tags")}
        placeholder={translate("highlight_add_tags")}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.isComposing) return;
          props.onTags(event.currentTarget.value);
          event.currentTarget.value = "";
        }}
      />
      <button type="button" class="remove" onClick={props.onRemove}>
        {translate("highlight_remove")}
      </button>
    </div>
  );
}

function Empty({ translate, problem }: { readonly translate: Translate; readonly problem: string | null }) {
  return (
    <section class="highlights empty">
      <h2>{translate("highlight_empty_title")}</h2>
      <p>{translate("highlight_empty")}</p>
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}
