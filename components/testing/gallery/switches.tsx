import { INTERFACE_LANGUAGES } from "../../../lib/extension/stored-settings.ts";
import { DIRECTIONS, THEMES, type View, WIDTHS, ZOOMS } from "./view.ts";

interface SwitchesProps {
  readonly view: View;
  readonly components: readonly string[];
  onChange(change: Partial<View>): void;
}

/** The gallery's head: which component, and how it is looked at. */
export function Switches({ view, components, onChange }: SwitchesProps) {
  return (
    <header>
      <Choice
        name="Component"
        values={components}
        value={view.component}
        onChange={(component) => onChange({ component })}
      />
      <Choice
        name="Language"
        values={INTERFACE_LANGUAGES}
        value={view.language}
        onChange={(language) => onChange({ language })}
      />
      <Choice name="Theme" values={THEMES} value={view.theme} onChange={(theme) => onChange({ theme })} />
      <Choice name="Width" values={WIDTHS} value={view.width} onChange={(width) => onChange({ width })} />
      <Choice name="Zoom, %" values={ZOOMS} value={view.zoom} onChange={(zoom) => onChange({ zoom })} />
      <Choice
        name="Direction"
        values={DIRECTIONS}
        value={view.direction}
        onChange={(direction) => onChange({ direction })}
      />
    </header>
  );
}

function Choice<Name extends string>(props: {
  readonly name: string;
  readonly values: readonly Name[];
  readonly value: Name;
  readonly onChange: (value: Name) => void;
}) {
  const { name, values, value, onChange } = props;
  return (
    <label>
      {name}
      <select
        value={value}
        onChange={(event) => {
          const chosen = values.find((one) => one === event.currentTarget.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </label>
  );
}
