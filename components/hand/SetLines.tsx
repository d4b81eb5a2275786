import type { HandSheet } from '../../lib/domain/hand/handSheet';
import { hand_held, hand_set, hand_take_back } from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { correctionAbout, correctionText } from './correctionText';
import type { Wish } from './HandPage';
import type { HandTools } from './handTools';

interface SetLinesProps extends Pick<HandTools, 'role'> {
  readonly sheet: HandSheet;
  readonly wish: Wish;
}

/** What stands against the arithmetic now, each with who set it, why and until when. */
export function SetLines({ sheet: { set, today }, role, wish }: SetLinesProps) {
  if (set.corrections.length === 0) return null;
  return (
    <ul aria-label={hand_set()}>
      {set.corrections.map((one) => (
        <li key={one.what}>
          <b>{correctionText(one)}</b>
          <span class="quiet">{correctionAbout(one, today)}</span>
          {one.by?.role === 'head' && role !== 'head' ? (
            <span class="quiet">{hand_held()}</span>
          ) : (
            <Button size="small" onPress={() => void wish({ kind: 'clear', what: one.what })}>
              {hand_take_back()}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
