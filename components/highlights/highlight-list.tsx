import type { Translate } from "../../lib/extension/interface-messages.ts";
import { type Highlight, highlightText } from "../../lib/highlights/highlight.ts";

export interface HighlightListProps {
  /** Newest first. */
  readonly highlights: readonly Highlight[];
  readonly translate: Translate;
  onOpen(highlight: Highlight): void;
  onNote(id: string, note: string): void;
  onRemove(id: string): void;
}

interface Group {
  readonly address: string;
  readonly title: string;
  readonly highlights: Highlight[];
}

/** Puts highlights of one page together; the page with the newest one is first. */
export function groupByPage(highlights: readonly Highlight[]): Group[] {
  const groups = new Map<string, Group>();
  for (const highlight of highlights) {
    const { address, title } = highlight;
    const group = groups.get(address) ?? { address, title, highlights: [] };
    group.highlights.push(highlight);
    groups.set(address, group);
  }
  return [...groups.values()];
}

/** What the reader has kept, page by page, with the reader's notes. */
export function HighlightList(props: HighlightListProps) {
  return (
    <div class="highlights">
      {groupByPage(props.highlights).map((group) => (
        <section key={group.address}>
          <header>
            <span class="tile" aria-hidden="true">
              {siteLetter(group.address)}
            </span>
            <div>
              <h2>{group.title || group.address}</h2>
              <p class="facts">{hostOf(group.address)}</p>
            </div>
          </header>
          <ul>
            {group.highlights.map((highlight) => (
              <Kept key={highlight.id} {...props} highlight={highlight} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Kept({
  highlight,
  translate,
  onOpen,
  onNote,
  onRemove,
}: Omit<HighlightListProps, "highlights"> & { readonly highlight: Highlight }) {
  const { id, colour, note, tags, script } = highlight;
  return (
    <li data-colour={colour}>
      <button
        type="button"
        class="quote"
        lang={script === "" ? undefined : `zh-${script}`}
        onClick={() => onOpen(highlight)}
      >
        {highlightText(highlight)}
      </button>
      {tags.length > 0 && <p class="facts">{tags.map((tag) => `#${tag}`).join(" ")}</p>}
      <textarea
        rows={note === "" ? 1 : 3}
        aria-label={translate("highlight_note")}
        placeholder={translate("highlight_note")}
        value={note}
        onChange={(event) => onNote(id, event.currentTarget.value)}
      />
      <button type="button" class="remove" onClick={() => onRemove(id)}>
        {translate("highlight_remove")}
      </button>
    </li>
  );
}

const hostOf = (address: string): string => new URL(address).host || address;

/** The letter that stands for a site, since no icon is fetched. */
function siteLetter(address: string): string {
  return hostOf(address)
    .replace(/^www\./, "")
    .charAt(0)
    .toUpperCase();
}
