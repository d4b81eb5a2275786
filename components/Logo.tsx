/** The mark: an alarm clock whose face is half night, half morning. Its colours are the same on every theme. */
export function Logo({ size = 16 }: { readonly size?: number }) {
  return (
    <svg class="logo" aria-hidden="true" width={size} height={size} viewBox="0 0 16 16" fill="none">
      <path
        d="M2.3 4.9 4.6 2.6M13.7 4.9 11.4 2.6"
        stroke="var(--logo-bell)"
        stroke-width="1.9"
        stroke-linecap="round"
      />
      <circle cx="8" cy="8.9" r="6.1" fill="var(--logo-body)" />
      <path d="M8 4.3a4.6 4.6 0 0 0 0 9.2Z" fill="var(--logo-night)" />
      <path d="M8 4.3a4.6 4.6 0 0 1 0 9.2Z" fill="var(--logo-morning)" />
      <path d="M8 9l2.1 1.2" stroke="var(--logo-night)" stroke-width="1.2" stroke-linecap="round" />
    </svg>
  );
}
