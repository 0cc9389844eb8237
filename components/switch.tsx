import type { ComponentChildren } from "preact";

interface SwitchProps {
  readonly on: boolean;
  readonly children: ComponentChildren;
  onChange(on: boolean): void;
}

/** A setting that is on or off, with its name before it. */
export function Switch({ on, children, onChange }: SwitchProps) {
  return (
    <label class="row">
      <span>{children}</span>
      <input
        type="checkbox"
        role="switch"
        class="switch"
        checked={on}
        aria-checked={on}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
