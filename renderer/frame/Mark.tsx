/** The sign of Luwte: a quiet place behind a shelter. */
export function Mark({ size = 28 }: { readonly size?: number }) {
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 28 28" aria-hidden="true">
      <rect className="mark-ground" width="28" height="28" rx="7" />
      <path className="mark-line" d="M6 17.5c3.2-7.4 8.6-10.6 16-9.5" />
      <circle className="mark-dot" cx="16.5" cy="17" r="3.25" />
    </svg>
  );
}
