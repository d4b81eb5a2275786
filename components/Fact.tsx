import type { ComponentChildren } from 'preact';

/** One input of a formula: what it is, and how much. */
export function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <p class="fact">
      <span class="name">{name}</span>
      <span class="much">{children}</span>
    </p>
  );
}
