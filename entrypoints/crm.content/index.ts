import { browser, defineUnlistedScript } from '#imports';
import { GENERAL, providedAdapter } from '../../lib/crm/provided';
import { asking } from '../../lib/overlay/ask';
import { baseJobs } from '../../lib/overlay/baseJobs';
import { callOverlay } from '../../lib/overlay/callOverlay';
import { Follower } from '../../lib/overlay/follower';
import { leaveHandover } from '../../lib/overlay/handover';
import { lifetime } from '../../lib/overlay/lifetime';
import { callMarks } from '../../lib/overlay/marks/callMarks';
import { bringing } from '../../lib/overlay/parts';
import { isHere } from '../../lib/overlay/recordPage';
import { seekAdapter } from '../../lib/overlay/seekAdapter';
import { hear, send } from './line';

/** Reads nothing of a page but its address. Every page of the CRM loads it, so it stays small. */
export default defineUnlistedScript(() => {
  const life = lifetime(() => browser.runtime?.id !== undefined);
  const ask = asking(send, life);
  const adapter = providedAdapter();
  const isTop = window === window.top;
  if (!adapter) {
    seekAdapter(() => ![undefined, GENERAL].includes(providedAdapter()?.id), ask, life.signal);
    return;
  }
  const bringReader = bringing('reader', ask);
  const follower = new Follower(adapter, life.signal);
  const isFirst = leaveHandover({
    adapter,
    life,
    ask,
    bringReader,
    hear,
    bringing: (part) => bringing(part, ask),
    isHere: (opened) => isHere(adapter, opened),
    follow: (moved, end) => follower.follow(moved, end),
    hidden: new Set(),
  });
  if (!isFirst) return;
  follower.follow(callOverlay(ask), life.signal);
  callMarks(adapter, ask, life.signal);
  hear('disconnected', ({ origin }) => void (origin === location.origin && life.end()), life.signal);
  if (!isTop || !adapter.session) return;
  const jobs = baseJobs(bringReader, ask, life.signal);
  hear('startBase', ({ job }) => jobs.start(job), life.signal);
  hear('stopBaseHere', () => jobs.stop(), life.signal);
});
