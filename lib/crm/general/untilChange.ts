interface Kept<T> {
  readonly value: T;
  readonly document: WeakRef<Document>;
  readonly address: string;
  readonly watch: MutationObserver;
}

/** What `read` makes of the page around a node, kept until the page changes and not beyond the current task. */
export function untilChange<T>(read: (document: Document, address: string) => T): (root: ParentNode) => T {
  let kept: Kept<T> | undefined;
  const forget = (watch: MutationObserver) => {
    watch.disconnect();
    if (kept?.watch === watch) kept = undefined;
  };
  return (root) => {
    const document = root.ownerDocument ?? (root as Document);
    const address = document.location?.href ?? 'about:blank';
    if (kept?.document.deref() === document && kept.address === address && kept.watch.takeRecords().length === 0)
      return kept.value;
    kept?.watch.disconnect();
    const value = read(document, address);
    const watch = new MutationObserver(() => forget(watch));
    watch.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
    kept = { value, document: new WeakRef(document), address, watch };
    queueMicrotask(() => forget(watch));
    return value;
  };
}
