import type { Bar } from '../../../lib/domain/wakeUpList';
import { policy_lead, policy_title } from '../../../lib/locales/messages/messages';
import { HistoryCard } from '../history/HistoryCard';
import type { PageProps } from '../Options';
import { PageHead } from '../PageHead';
import { Simulator } from '../simulator/Simulator';
import { ChannelsCard } from './ChannelsCard';
import { ChecksCard } from './ChecksCard';
import { HoursCard } from './HoursCard';

/** Of today's list: clients held back by each check; undefined while there is no list. */
export type HeldBack = Readonly<Partial<Record<Bar, number>>> | undefined;

/** Who may be called, when, and how many a day. */
export function Policy({ form, view }: PageProps) {
  return (
    <>
      <PageHead title={policy_title()} lead={policy_lead()} />
      <ChecksCard form={form} held={view.heldBack} today={view.today} />
      <HoursCard form={form} />
      <ChannelsCard form={form} />
      <Simulator view={view.simulator} form={form} today={view.today} />
      <HistoryCard history={view.rules.history} form={form} today={view.today} />
    </>
  );
}
