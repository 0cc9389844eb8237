/** A small button without a word on it; its name is said and shown on hovering. */
export function IconButton({
  label,
  path,
  pressed,
  onClick,
}: {
  readonly label: string;
  readonly path: string;
  /** Of what can be on and off. */
  readonly pressed?: boolean;
  readonly onClick: () => void;
}) {
  return (
    <button
      type="button"
      class="icon"
      aria-label={label}
      aria-pressed={pressed}
      title={label}
      onClick={onClick}
    >
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
        <path d={path} />
      </svg>
    </button>
  );
}

export function CloseButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return <IconButton label={label} path="M3.5 3.5l9 9M12.5 3.5l-9 9" onClick={onClick} />;
}
