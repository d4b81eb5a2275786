/** Locks as the browser has them: by name, in the order they were asked for. `asked` tells of every request. */
export function lockStandIn(asked: (name: string) => void = () => undefined) {
  const last = new Map<string, Promise<unknown>>();
  return {
    request<T>(name: string, job: () => Promise<T>): Promise<T> {
      asked(name);
      const run = (last.get(name) ?? Promise.resolve()).then(job);
      last.set(
        name,
        run.catch(() => undefined),
      );
      return run;
    },
  };
}
