/** Who did something, as he named himself; nothing proves it. */
export interface Person {
  readonly name: string;
  /** What the head alone may do is refused to others by the product itself. */
  readonly role: 'manager' | 'head';
}
