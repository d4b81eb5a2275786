/** The command cannot start: one sentence for the user, said on stderr, with exit code 2. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}
