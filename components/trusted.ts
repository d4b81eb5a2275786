/** Runs the action only for what the user did; a script of the CRM page cannot press our buttons. */
export function trusted(action: () => void): (event: Event) => void {
  return (event) => {
    if (event.isTrusted) action();
  };
}
