import type { Translate } from "../../lib/extension/interface-messages.ts";
import { HIGHLIGHT_COLOURS } from "../../lib/highlights/highlight.ts";
import type { Facets } from "../../lib/highlights/highlight-source.ts";
import type { HighlightQuery } from "../../lib/highlights/search.ts";
import { Swatches } from "./swatches.tsx";

const DAY_MILLISECONDS = 86_400_000;
/** How many days back a person may look. */
const SPANS = [1, 7, 30, 365] as const;

interface HighlightFiltersProps {
  readonly query: HighlightQuery;
  readonly facets: Facets;
  /** How many days back, 0 for all. */
  readonly days: number;
  readonly translate: Translate;
  onQuery(query: HighlightQuery): void;
  onDays(days: number, from: number | undefined): void;
}

/** Narrows the list by colour, tag, site, interview and time. */
export function HighlightFilters({ query, facets, days, translate, onQuery, onDays }: HighlightFiltersProps) {
  const without = (key: keyof HighlightQuery): HighlightQuery => {
    const { [key]: _, ...rest } = query;
    return rest;
  };
  return (
    <div class="filters">
      <span class="swatches">
        <Swatches
          chosen={HIGHLIGHT_COLOURS.find((colour) => colour === query.colour) ?? null}
          translate={translate}
          onColour={(colour) => onQuery(query.colour === colour ? without("colour") : { ...query, colour })}
        />
      </span>
      {facets.sites.length > 1 && (
        <select
          aria-label={translate("filter_site")}
          value={query.site ?? ""}
          onChange={({ currentTarget: { value } }) =>
            onQuery(value === "" ? without("site") : { ...query, site: value })
          }
        >
          <option value="">{translate("filter_site")}</option>
          {facets.sites.map((site) => (
            <option key={site} value={site}>
              {site}
            </option>
          ))}
        </select>
      )}
      {facets.interviews.length > 0 && (
        <select
          aria-label={translate("filter_interview")}
          value={query.interview ?? ""}
          onChange={({ currentTarget: { value } }) =>
            onQuery(value === "" ? without("interview") : { ...query, interview: value })
          }
        >
          <option value="">{translate("filter_interview")}</option>
          {facets.interviews.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      )}
      <select
        aria-label={translate("filter_time")}
        value={days}
        onChange={({ currentTarget: { value } }) =>
          onDays(Number(value), value === "0" ? undefined : Date.now() - Number(value) * DAY_MILLISECONDS)
        }
      >
        <option value={0}>{translate("filter_time")}</option>
        {SPANS.map((span) => (
          <option key={span} value={span}>
            {translate("filter_days", span)}
          </option>
        ))}
      </select>
      {query.tag !== undefined && (
        <button type="button" class="tag" onClick={() => onQuery(without("tag"))}>
          #{query.tag} ×
        </button>
      )}
    </div>
  );
}
