export function PageHead({ title, lead }: { readonly title: string; readonly lead: string }) {
  return (
    <header>
      <h2>{title}</h2>
      <p class="lead">{lead}</p>
    </header>
  );
}
