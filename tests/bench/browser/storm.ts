declare global {
  /** Makes 16,000 changes of the page and waits until all of them have been painted. */
  var storm: () => Promise<void>;
}

/** Runs in the page; must not use anything outside itself. */
export function leaveStorm(): void {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const rowOf = (id: number) => {
    const row = document.createElement('div');
    row.append(document.createElement('b'), document.createTextNode(`row ${id}`));
    return row;
  };
  globalThis.storm = async () => {
    const list = document.body.appendChild(document.createElement('section'));
    for (let id = 0; id < 100; id++) list.append(rowOf(id));
    await frame();
    const rows = [...list.children];
    for (let step = 0; step < 200; step++) {
      for (let row = 0; row < 10; row++) list.append(rowOf(step * 10 + row));
      for (let row = 0; row < 50; row++) rows[row]?.setAttribute('class', `row a${step}`);
      for (let row = 0; row < 20; row++) (rows[row]?.lastChild as Text).data = `t${step}`;
      await (step % 10 === 9 ? frame() : Promise.resolve());
    }
    await frame();
    await frame();
    list.remove();
  };
}
