import { useEffect, useState } from 'preact/hooks';
import type { ClientAddress } from '../../lib/domain/capture';
import type { HandSheet } from '../../lib/domain/hand/handSheet';
import type { HandWish } from '../../lib/domain/hand/handWish';
import type { BarredSheet } from '../../lib/domain/talk/callSheet';
import {
  hand_correct,
  hand_failed,
  hand_loading,
  hand_problem,
  hand_saved,
  hand_undo,
  hand_unknown,
  hand_unseen,
  hand_why,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { barredText } from '../barredText';
import { standingText } from '../popup/finder/whyText';
import { CorrectForm } from './CorrectForm';
import type { HandDone, HandTools } from './handTools';
import { MarkChoices } from './MarkChoices';
import { SetLines } from './SetLines';

interface HandPageProps {
  readonly page: 'correct' | 'why';
  readonly client: ClientAddress;
  readonly tools: HandTools;
}

type Opened = HandSheet | BarredSheet | 'none' | 'failed' | undefined;

/** What people know better than arithmetic about one client, and why he is not among today's calls. */
export function HandPage({ page, client, tools }: HandPageProps) {
  const [opened, setOpened] = useState<Opened>(undefined);
  const [done, setDone] = useState<HandDone | undefined>(undefined);
  const open = () =>
    tools.open(client).then(
      (sheet) => setOpened(sheet ?? 'none'),
      () => setOpened('failed'),
    );
  useEffect(() => void open(), []);
  const wish = async (wished: HandWish): Promise<boolean> => {
    const answer = await tools.set(client, wished).catch((): HandDone => ({ refused: 'noAnswer' }));
    setDone(wished.kind === 'undo' && 'record' in answer ? undefined : answer);
    await open();
    return 'record' in answer;
  };
  return (
    <div class="hand">
      <h3>{page === 'why' ? hand_why() : hand_correct()}</h3>
      <Done done={done} wish={wish} />
      <Sheet page={page} opened={opened} role={tools.role} wish={wish} />
    </div>
  );
}

export type Wish = (wish: HandWish) => Promise<boolean>;

interface SheetProps extends Pick<HandPageProps, 'page'>, Pick<HandTools, 'role'> {
  readonly opened: Opened;
  readonly wish: Wish;
}

function Sheet({ page, opened, role, wish }: SheetProps) {
  if (opened === undefined) return <p role="status">{hand_loading()}</p>;
  if (opened === 'none') return <p>{hand_unknown()}</p>;
  if (opened === 'failed') return <p>{hand_failed()}</p>;
  if ('barred' in opened) return <p>{barredText(opened.on, opened.today)}</p>;
  if (page === 'why') return <Why sheet={opened} />;
  return (
    <>
      <SetLines sheet={opened} role={role} wish={wish} />
      <CorrectForm sheet={opened} wish={wish} />
      <MarkChoices sheet={opened} role={role} wish={wish} />
    </>
  );
}

function Why({ sheet: { list, today } }: { readonly sheet: HandSheet }) {
  if (!list) return <p>{hand_unknown()}</p>;
  const { title, text } = standingText(list.why, list.client, today);
  return (
    <>
      <p>
        <b>{title}</b>
      </p>
      {text && <p>{text}</p>}
    </>
  );
}

function Done({ done, wish }: { readonly done: HandDone | undefined; readonly wish: Wish }) {
  if (!done) return null;
  if ('problems' in done) {
    return (
      <p role="alert" class="problem">
        {done.problems.map(({ why }) => hand_problem({ why })).join('. ')}
      </p>
    );
  }
  if ('refused' in done) {
    return (
      <p role="alert" class="problem">
        {done.refused === 'unseen' ? hand_unseen() : hand_failed()}
      </p>
    );
  }
  return (
    <p role="status" class="saved">
      {hand_saved()}
      <Button size="small" onPress={() => void wish({ kind: 'undo', record: done.record })}>
        {hand_undo()}
      </Button>
    </p>
  );
}
