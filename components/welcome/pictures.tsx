/** Lines of an article, one of which goes back to the interview. */
export function UnderlinedPicture() {
  return (
    <svg viewBox="0 0 240 140" aria-hidden="true">
      <rect class="sheet" x="20" y="8" width="200" height="124" rx="8" />
      <path class="title" d="M40 32h110" />
      <path class="words" d="M40 54h160M40 76h160M40 98h160M40 116h90" />
      <path class="line" d="M78 83h122M40 105h74" />
      <path class="line dashed" d="M140 105h60" />
    </svg>
  );
}

/** A card beside an underlined line: the article's words and the original ones, with a difference marked in both. */
export function CardPicture() {
  return (
    <svg viewBox="0 0 240 140" aria-hidden="true">
      <path class="words faint" d="M12 20h216M12 40h216M12 124h216" />
      <path class="line" d="M12 47h120" />
      <rect class="card" x="44" y="56" width="152" height="76" rx="8" />
      <path class="rule" d="M44 60h152" />
      <path class="words" d="M60 78h74M146 78h34" />
      <path class="line" d="M134 78h12" stroke-width="6" />
      <path class="words strong" d="M60 100h74M158 100h22M60 116h66" />
      <path class="line" d="M134 100h24" stroke-width="7" />
      <path class="pointer" d="M100 42l0 17 4-4 3 7 3-1.500-3-6.500 6-.5z" />
    </svg>
  );
}

/** Kept words in several colours, with a note. */
export function HighlightsPicture() {
  return (
    <svg viewBox="0 0 240 140" aria-hidden="true">
      <rect class="sheet" x="20" y="8" width="200" height="124" rx="8" />
      <path class="mark yellow" d="M40 34h140" />
      <path class="mark green" d="M40 74h96" />
      <path class="mark blue" d="M96 112h104" />
      <path class="words" d="M40 34h160M40 74h160M40 94h110M40 112h160" />
      <path class="note" d="M52 53h92" />
      <path class="line" d="M40 46v14" />
    </svg>
  );
}
