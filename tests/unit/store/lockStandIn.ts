/** Given no lock where it was to be had at once and is not. */
type Job = (lock: object | null) => Promise<unknown>;

interface Options {
  readonly ifAvailable?: boolean;
}

/** Locks as the browser has them: by name, in the order they were asked for. `asked` tells of every request. */
export function lockStandIn(asked: (name: string) => void = () => undefined) {
  const last = new Map<string, Promise<unknown>>();
  const held = new Map<string, number>();
  const count = (name: string, more: number) => held.set(name, (held.get(name) ?? 0) + more);
  return {
    request(name: string, first: Options | Job, second?: Job): Promise<unknown> {
      const [options, job] = typeof first === 'function' ? [{}, first] : [first, second as Job];
      asked(name);
      if (options.ifAvailable && (held.get(name) ?? 0) > 0) return Promise.resolve().then(() => job(null));
      count(name, 1);
      const run = (last.get(name) ?? Promise.resolve()).then(() => job({ name })).finally(() => count(name, -1));
      last.set(
        name,
        run.catch(() => undefined),
      );
      return run;
    },
  };
}
