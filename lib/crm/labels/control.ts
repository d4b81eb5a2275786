/** Controls that hold a value a user can see; never passwords, tokens and ticks. */
const CONTROL =
  'textarea, select, input:not([type="hidden"], [type="password"], [type="checkbox"], [type="radio"], [type="button"], [type="submit"], [type="file"])';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** By selector and not by class: the document may belong to another frame. */
export function isControl(element: Element): element is Control {
  return element.matches(CONTROL);
}

export function controlsIn(element: ParentNode): readonly Control[] {
  return [...element.querySelectorAll<Control>(CONTROL)];
}

/** What a control shows: of a choice its words, not its code. Empty choices («не выбрано») are nothing. */
export function controlText(control: Control): string | undefined {
  if (control.localName !== 'select') return control.value.trim() || undefined;
  const [chosen, ...others] = (control as HTMLSelectElement).selectedOptions;
  return (others.length === 0 && chosen?.value && chosen.text.trim()) || undefined;
}
