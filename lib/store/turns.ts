/** Makes changes one after another, so that none is lost between reading a value and writing it. */
export function turns(): <T>(change: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (change) => {
    const run = last.then(change);
    last = run.catch(() => undefined);
    return run;
  };
}
