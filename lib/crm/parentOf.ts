/** The element around another. A form asked for `parentElement` itself may answer with its input of that name, for ever. */
export function parentOf(node: Node): Element | null {
  const parentElement = Object.getOwnPropertyDescriptor(Node.prototype, 'parentElement')?.get;
  return parentElement?.call(node) ?? null;
}
