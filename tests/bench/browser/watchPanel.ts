declare global {
  /** Milliseconds from the user's next press until the panel of a call stands in the page. */
  var panelShown: () => Promise<number>;
}

/** Runs in the page before all of its scripts; must not use anything outside itself. */
export function watchPanel(): void {
  let pressedAt = 0;
  const pressed = ({ timeStamp }: Event) => {
    pressedAt = timeStamp;
  };
  addEventListener('click', pressed, { capture: true });
  const stands = () => [...document.documentElement.children].some((host) => host.shadowRoot?.querySelector('aside'));
  globalThis.panelShown = () =>
    new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        const now = performance.now();
        for (const { shadowRoot } of document.documentElement.children) {
          if (shadowRoot) observer.observe(shadowRoot, { childList: true, subtree: true });
        }
        if (!stands()) return;
        observer.disconnect();
        resolve(now - pressedAt);
      });
      observer.observe(document.documentElement, { childList: true });
    });
}
