/** What the page was asked to do, oldest first; the tests read it from `window`. */
type Recorded = readonly [name: string, ...details: unknown[]];

declare global {
  interface Window {
    recorded: Recorded[];
  }
}

type Handlers<Name extends string> = Record<Name, (...details: unknown[]) => void>;

/** Handlers that note their names and arguments instead of acting. */
export function recordEvents<Name extends string>(names: readonly Name[]): Handlers<Name> {
  window.recorded = [];
  const handlers: Partial<Handlers<Name>> = {};
  for (const name of names) handlers[name] = (...details) => window.recorded.push([name, ...details]);
  return handlers as Handlers<Name>;
}
