import type { ComponentChildren } from 'preact';

/** One number: its name as it stands in the list, and what is to be said of it. */
export function Item({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <article>
      <h3>{name}</h3>
      {children}
    </article>
  );
}
