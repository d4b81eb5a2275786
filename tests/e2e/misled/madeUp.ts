/**
 * Every event a script can make up on every control of ours, and presses by `click()`, as a page could that had a way
 * into our shadow roots; runs in the page.
 */
export async function makeUpEvents(): Promise<void> {
  const shared = { bubbles: true, cancelable: true, composed: true };
  const mouse = ['pointerover', 'pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick'];
  const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  for (const control of roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>('button, input, select')])) {
    for (const type of mouse) control.dispatchEvent(new MouseEvent(type, shared));
    for (const key of ['Enter', ' ', '1', '7']) control.dispatchEvent(new KeyboardEvent('keydown', { ...shared, key }));
    for (const type of ['input', 'change', 'focusin']) control.dispatchEvent(new Event(type, shared));
    control.click();
  }
  for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
}
