import type { Translate } from "../../lib/extension/interface-messages.ts";

/** Turns that are drawn at once: a transcript may have thousands. */
export const AT_ONCE = 50;

export interface TurnPagesProps {
  /** Index of the first turn that is drawn. */
  readonly first: number;
  /** How many turns there are. */
  readonly count: number;
  readonly translate: Translate;
  onMove(first: number): void;
}

/** Which turns of a long list are drawn, with the way to those before and behind; nothing where all are. */
export function TurnPages({ first, count, translate, onMove }: TurnPagesProps) {
  if (count <= AT_ONCE) return null;
  const last = Math.min(count, first + AT_ONCE);
  return (
    <nav class="further" aria-label={translate("add_turns_pages")}>
      <button type="button" aria-disabled={first === 0} onClick={() => onMove(first - AT_ONCE)}>
        {translate("add_turns_earlier")}
      </button>
      <span role="status">{translate("add_turns_shown", first + 1, last, count)}</span>
      <button
        type="button"
        aria-disabled={last >= count}
        onClick={() => {
          if (last < count) onMove(first + AT_ONCE);
        }}
      >
        {translate("add_turns_later")}
      </button>
    </nav>
  );
}
