/** How often the address is looked at where the browser does not tell of its changes (Firefox before 147), milliseconds. */
const LOOK_EVERY = 1000;

/**
 * Calls `moved` with every new address of this frame, before anything can be painted under it. A single page app
 * announces a navigation before it changes the address (`navigate`), and may still call it off (`navigateerror`).
 * Moves to another document are left out: until they happen, the old page and its address stay what they are.
 */
export function followAddress(moved: (address: URL) => void, signal: AbortSignal): void {
  const look = () => moved(new URL(location.href));
  addEventListener('popstate', look, { signal });
  addEventListener('hashchange', look, { signal });
  if (typeof navigation === 'undefined') lookOften(look, signal);
  else hearNavigation(navigation, moved, look, signal);
}

function hearNavigation(
  source: Navigation,
  moved: (address: URL) => void,
  look: () => void,
  signal: AbortSignal,
): void {
  const announced = ({ destination }: NavigateEvent) => {
    if (destination.sameDocument) moved(new URL(destination.url));
  };
  source.addEventListener('navigate', announced, { signal });
  source.addEventListener('currententrychange', look, { signal });
  source.addEventListener('navigateerror', look, { signal });
}

function lookOften(look: () => void, signal: AbortSignal): void {
  const timer = setInterval(look, LOOK_EVERY);
  signal.addEventListener('abort', () => clearInterval(timer));
}
