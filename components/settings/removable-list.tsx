import type { ComponentChild } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

interface RemovableItem {
  readonly key: string;
  readonly content: ComponentChild;
  /** What the button does, for those who do not see what it stands beside. */
  readonly label: string;
  onRemove(): void;
}

interface RemovableListProps {
  readonly items: readonly RemovableItem[];
  /** What the buttons say. */
  readonly remove: string;
  /** What is said of an empty list. */
  readonly empty: string;
}

/** A list whose rows can be taken out. The focus goes on to the next row, so that a person can go on as well. */
export function RemovableList({ items, remove, empty }: RemovableListProps) {
  const place = useRef<HTMLDivElement>(null);
  const removed = useRef<number | null>(null);
  const { length } = items;
  useLayoutEffect(() => {
    const at = removed.current;
    removed.current = null;
    if (at === null || place.current === null) return;
    const buttons = place.current.querySelectorAll<HTMLElement>("button");
    (buttons[Math.min(at, buttons.length - 1)] ?? place.current).focus();
  }, [length]);
  return (
    <div class="removable" ref={place} tabIndex={-1}>
      {length === 0 ? (
        <p class="hint">{empty}</p>
      ) : (
        <ul>
          {items.map(({ key, content, label, onRemove }, at) => (
            <li key={key}>
              <div>{content}</div>
              <button
                type="button"
                class="plain"
                aria-label={label}
                onClick={() => {
                  removed.current = at;
                  onRemove();
                }}
              >
                {remove}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
