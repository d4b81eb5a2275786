import { useState } from 'preact/hooks';
import type { Rfm } from '../../lib/domain/report/rfmCells';
import {
  report_rfm,
  report_rfm_anyway,
  report_rfm_caption,
  report_rfm_doubt,
  report_rfm_frequency,
  report_rfm_hide,
  report_rfm_left_out,
  report_rfm_money,
  report_rfm_note,
  report_rfm_off,
  report_rfm_recency,
  report_rfm_recency_only,
  report_rfm_why,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { formatNumber } from '../formatNumber';
import { infoIcon } from '../icons';
import { Note } from '../Note';
import { Card } from './Card';
import { RfmGrid } from './RfmGrid';
import { countCell, type ReportTable, shareCell, textCell } from './reportTable';
import type { PartProps } from './reportView';

const SCORES = ['3', '2', '1'] as const;
const CELLS = 27;

/** Recency × frequency × money: off below 10,000 clients, with the reason said (S2-29). */
export function RfmCard({ report, events }: PartProps) {
  const [isWanted, want] = useState(false);
  const { rfm } = report;
  if (rfm.meaning !== 'meaningful' && !isWanted) return <Off rfm={rfm} onWant={() => want(true)} />;
  return (
    <Card
      subject="rfm"
      title={report_rfm()}
      span={12}
      aside={report_rfm_caption()}
      table={rfmTable(rfm)}
      onCsv={events.onCsv}
      acts={
        rfm.meaning !== 'meaningful' && (
          <Button size="small" look="text" onPress={() => want(false)}>
            {report_rfm_hide()}
          </Button>
        )
      }
    >
      <RfmGrid rfm={rfm} />
      {rfm.meaning === 'doubtful' && <p>{report_rfm_doubt()}</p>}
      {rfm.meaning === 'recencyOnly' && <p>{report_rfm_recency_only()}</p>}
      <p class="faint">
        {report_rfm_note()} {rfm.leftOut > 0 && report_rfm_left_out({ count: formatNumber(rfm.leftOut) })}
      </p>
    </Card>
  );
}

function Off({ rfm, onWant }: { readonly rfm: Rfm; readonly onWant: () => void }) {
  return (
    <Card subject="rfm" title={report_rfm()} span={12}>
      <Note
        icon={infoIcon}
        acts={
          <Button size="small" onPress={onWant}>
            {report_rfm_anyway()}
          </Button>
        }
      >
        <b>{report_rfm_off({ n: rfm.clients, count: formatNumber(rfm.clients) })}</b>{' '}
        {report_rfm_why({ each: formatNumber(rfm.clients / CELLS) })}
      </Note>
    </Card>
  );
}

function rfmTable({ cells, clients }: Rfm): ReportTable {
  const rows = SCORES.flatMap((recency) =>
    SCORES.flatMap((frequency) => SCORES.map((money) => ({ recency, frequency, money }))),
  );
  return {
    name: report_rfm(),
    columns: [
      { head: 'R' },
      { head: 'F' },
      { head: 'M' },
      { head: report_rfm_caption(), isNumber: true },
      { head: '%', isNumber: true },
    ],
    rows: rows.map(({ recency, frequency, money }) => {
      const count = cells[`${recency}${frequency}${money}`] ?? 0;
      return [
        textCell(report_rfm_recency({ score: recency })),
        textCell(report_rfm_frequency({ score: frequency })),
        textCell(report_rfm_money({ score: money })),
        countCell(count),
        shareCell(clients > 0 ? count / clients : 0),
      ];
    }),
  };
}
