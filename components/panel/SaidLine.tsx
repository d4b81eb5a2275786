import { call_line } from '../../lib/locales/messages/messages';
import type { SaidLineView } from './talkViews';

/** Words to be said aloud; the question to ask is the one the eye must find. */
export function SaidLine({ line, number }: { readonly line: SaidLineView; readonly number?: number }) {
  const isAsked = line.role === 'question' || line.role === 'ask' || line.role === 'opinion';
  const caption = call_line({ role: line.role });
  return (
    <p class={isAsked ? 'said ask' : 'said'}>
      <small>{number === undefined ? caption : `${number}. ${caption}`}</small>
      {line.text}
    </p>
  );
}

/** Several lines in their order, numbered. */
export function SaidLines({ lines }: { readonly lines: readonly SaidLineView[] }) {
  return (
    <>
      {lines.map((line, i) => (
        <SaidLine key={line.role + line.text} line={line} number={i + 1} />
      ))}
    </>
  );
}
