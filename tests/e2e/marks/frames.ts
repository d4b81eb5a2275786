/** The next animation frame, before it is painted. */
export function frame(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => done()));
}

/** After the next frame has been painted. */
export function painted(): Promise<void> {
  return new Promise((done) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done();
      port2.postMessage(undefined);
    }),
  );
}
