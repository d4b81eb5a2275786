/** Puts the same rules into many roots: one sheet for all, and an element in each where the browser refuses that. */
export type SharedStyle = (root: ShadowRoot) => void;

/** Firefox keeps shared sheets from some content scripts. */
export function sharedStyle(css: string): SharedStyle {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return (root) => {
    try {
      root.adoptedStyleSheets = [sheet];
    } catch {
      const style = document.createElement('style');
      style.textContent = css;
      root.append(style);
    }
  };
}
