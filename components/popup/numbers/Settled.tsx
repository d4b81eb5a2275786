import { day_progress, number_done } from '../../../lib/locales/messages/messages';
import { formatNumber } from '../../formatNumber';
import { Item } from './Item';

/** How many calls of today are dealt with, out of how many; nothing before the first. */
export function Settled({ done, of }: { readonly done: number; readonly of: number }) {
  if (done === 0) return undefined;
  return (
    <Item name={day_progress({ done: formatNumber(done), of: formatNumber(of) })}>
      <p>{number_done()}</p>
    </Item>
  );
}
