import type { ComponentChildren } from 'preact';
import {
  teach_by_day,
  teach_each_won,
  teach_list_gone,
  teach_more,
  teach_no_list,
  teach_row,
  teach_row_why,
  teach_rows,
  teach_rows_more,
  teach_rows_not,
} from '../../lib/locales/messages/messages';
import { Icon } from '../Icon';
import { checkIcon, doubtfulIcon, infoIcon } from '../icons';
import type { TeachView } from './teachView';

/** Rows named one by one; the rest is counted, and all of them are marked in the page. */
const MOST_NAMED = 4;

/** How many rows are read and which are not. */
export function TeachRows({ view }: { readonly view: TeachView }) {
  const { rows, asks, hasStage, hasIds } = view;
  if (!rows) return <Said icon={infoIcon}>{teach_no_list()}</Said>;
  if (rows === 'gone') return <Said icon={doubtfulIcon}>{teach_list_gone()}</Said>;
  const { read, of, unread } = rows;
  return (
    <div class="rows" role="status">
      <Said icon={unread.length > 0 ? doubtfulIcon : checkIcon}>
        <b>{teach_rows({ n: of, read, of })}</b>
      </Said>
      {unread.length > 0 && (
        <>
          <small>{teach_rows_not({ n: unread.length })}</small>
          <ul>
            {unread.slice(0, MOST_NAMED).map(({ text, why }, index) => (
              <li key={index}>{teach_row({ text, why: teach_row_why({ why }) })}</li>
            ))}
          </ul>
          {unread.length > MOST_NAMED && <small>{teach_rows_more({ n: unread.length - MOST_NAMED })}</small>}
        </>
      )}
      {!hasStage && <Said icon={infoIcon}>{teach_each_won()}</Said>}
      {!hasIds && <Said icon={infoIcon}>{teach_by_day()}</Said>}
      {asks.showsAll === 'more' && <Said icon={infoIcon}>{teach_more()}</Said>}
    </div>
  );
}

function Said({ icon, children }: { readonly icon: typeof infoIcon; readonly children: ComponentChildren }) {
  return (
    <p class="said">
      <Icon shape={icon} size={12} />
      <span>{children}</span>
    </p>
  );
}
