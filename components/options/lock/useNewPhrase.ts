import { useState } from 'preact/hooks';
import { lock_short, lock_unlike } from '../../../lib/locales/messages/messages';

/** A new phrase typed twice; what is wrong with it is said only once the user wants to use it. */
export function useNewPhrase(shortest: number) {
  const [first, onFirst] = useState('');
  const [second, onSecond] = useState('');
  const [isChecked, setChecked] = useState(false);
  const isShort = [...first].length < shortest;
  return {
    first,
    second,
    onFirst,
    onSecond,
    firstError: isChecked && isShort ? lock_short({ n: shortest }) : undefined,
    secondError: isChecked && !isShort && first !== second ? lock_unlike() : undefined,
    /** True when it can be used. */
    check: () => {
      setChecked(true);
      return !isShort && first === second;
    },
  };
}
