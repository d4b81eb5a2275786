/** Puts text on the clipboard; false where the page may not. Pages without https have no clipboard of their own. */
export async function copyText(text: string, root: ShadowRoot | HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text, root);
  }
}

/** The old way: a field of our own is selected for a moment, inside our shadow root, where the page cannot see it. */
function copyBySelection(text: string, root: ShadowRoot | HTMLElement): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  root.append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
  }
}
