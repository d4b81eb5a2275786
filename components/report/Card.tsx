import type { ComponentChildren } from 'preact';
import { number_card, report_csv } from '../../lib/locales/messages/messages';
import { IconButton } from '../IconButton';
import { saveIcon } from '../icons';
import { NumberHelp } from '../NumberHelp';
import type { ReportTable } from './reportTable';

/** Subjects of the report; each says of its own numbers what they are. */
type ReportSubject =
  | 'shares'
  | 'moves'
  | 'reasons'
  | 'returns'
  | 'bonuses'
  | 'control'
  | 'hours'
  | 'deserving'
  | 'forgotten'
  | 'unanswered'
  | 'rfm'
  | 'notes'
  | 'team';

export interface CardProps {
  readonly subject: ReportSubject;
  readonly title: string;
  /** Width in twelfths of the page. */
  readonly span: 5 | 7 | 12;
  /** What the head says beside its title. */
  readonly aside?: ComponentChildren;
  /** Absent: there is nothing to save. */
  readonly table?: ReportTable | undefined;
  readonly onCsv?: (table: ReportTable) => void;
  readonly acts?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** One subject of the report. */
export function Card({ subject, title, span, aside, table, onCsv, acts, children }: CardProps) {
  return (
    <section class={`card c${span}`} aria-label={title}>
      <header class="cardhead">
        <h2>{title}</h2>
        <NumberHelp name={title} topic="report">
          {number_card({ card: subject })}
        </NumberHelp>
        <span class="faint">{aside}</span>
        <span class="acts">
          {acts}
          {table && onCsv && (
            <IconButton size="small" icon={saveIcon} label={report_csv({ name: title })} onPress={() => onCsv(table)} />
          )}
        </span>
      </header>
      {children}
    </section>
  );
}
