import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { report_numbers, report_numbers_off, report_png } from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { IconButton } from '../IconButton';
import { Card, type CardProps } from './Card';
import { DataTable } from './DataTable';
import { pictureIcon } from './reportIcons';
import type { ReportTable } from './reportTable';
import type { ReportEvents } from './reportView';

export interface ChartCardProps extends Pick<CardProps, 'subject' | 'title' | 'span' | 'aside'> {
  readonly table: ReportTable;
  readonly events: ReportEvents;
  /** An `<svg>` and nothing else. */
  readonly chart: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A subject with a chart, whose numbers stand in its place on demand. */
export function ChartCard({ subject, title, span, aside, table, events, chart, children }: ChartCardProps) {
  const [isTable, showTable] = useState(false);
  const drawn = useRef<HTMLDivElement>(null);
  const savePng = () => {
    const svg = drawn.current?.querySelector('svg');
    if (svg) events.onPng(svg, title);
  };
  const acts = (
    <>
      <Button size="small" look="text" onPress={() => showTable(!isTable)}>
        {isTable ? report_numbers_off() : report_numbers()}
      </Button>
      {!isTable && <IconButton size="small" icon={pictureIcon} label={report_png({ name: title })} onPress={savePng} />}
    </>
  );
  return (
    <Card subject={subject} title={title} span={span} aside={aside} table={table} onCsv={events.onCsv} acts={acts}>
      {isTable ? <DataTable table={table} /> : <div ref={drawn}>{chart}</div>}
      {children}
    </Card>
  );
}
