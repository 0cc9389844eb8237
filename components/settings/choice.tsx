interface ChoiceProps<Value extends string> {
  readonly label: string;
  /** What is to be known before one chooses; empty for nothing. */
  readonly hint?: string;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, name: string])[];
  onChange(value: Value): void;
}

/** One setting with a few values, by its name. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, hint = "", value, options, onChange } = props;
  return (
    <label class="setting">
      <span>
        {label}
        {hint !== "" && <small>{hint}</small>}
      </span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = options.find(([one]) => one === event.currentTarget.value);
          if (chosen !== undefined) onChange(chosen[0]);
        }}
      >
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
