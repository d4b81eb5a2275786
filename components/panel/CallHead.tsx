import {
  call_close,
  call_collapse,
  call_move,
  call_silent_for,
  count_days,
  help_open,
  status_word,
} from '../../lib/locales/messages/messages';
import { ClassChip } from '../ClassChip';
import { Icon } from '../Icon';
import { IconButton } from '../IconButton';
import { closeIcon, unknownIcon } from '../icons';
import { Logo } from '../Logo';
import { statusIcon } from '../statusIcon';
import { collapseIcon, gripIcon } from './callIcons';
import type { CallAct, CallClient } from './callView';

/** Moving the panel is the business of the page it stands in. */
export interface HeadTools {
  /** The user takes the grip; the pointer is followed from here. */
  readonly onGrip: (event: PointerEvent) => void;
  /** Pixels by an arrow with Shift held down. */
  readonly onNudge: (x: number, y: number) => void;
  /** Back to the place the panel finds by itself. */
  readonly onDock: () => void;
}

const NUDGE_PX = 16;
const arrows: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-NUDGE_PX, 0],
  ArrowRight: [NUDGE_PX, 0],
  ArrowUp: [0, -NUDGE_PX],
  ArrowDown: [0, NUDGE_PX],
};

interface CallHeadProps {
  readonly client: CallClient;
  readonly act: (act: CallAct) => void;
  readonly tools: HeadTools;
}

export function CallHead({ client, act, tools }: CallHeadProps) {
  return (
    <header>
      <div class="title">
        <Logo size={16} />
        <h2 title={client.name}>{client.name}</h2>
        <span class="icons">
          <IconButton size="small" icon={unknownIcon} label={help_open()} onPress={() => act({ kind: 'help' })} />
          <Grip tools={tools} />
          <IconButton
            size="small"
            icon={collapseIcon}
            label={call_collapse()}
            onPress={() => act({ kind: 'collapse' })}
          />
          <IconButton size="small" icon={closeIcon} label={call_close()} onPress={() => act({ kind: 'close' })} />
        </span>
      </div>
      <Meta client={client} />
    </header>
  );
}

function Meta({ client: { status, valueClass, person, silentDays } }: Pick<CallHeadProps, 'client'>) {
  const silent = silentDays === undefined ? undefined : call_silent_for({ days: count_days({ n: silentDays }) });
  const rest = [person, silent].filter((part) => part !== undefined).join(' · ');
  return (
    <div class="meta">
      {status && (
        <span class="pill small" data-tone={status}>
          <Icon shape={statusIcon[status]} size={14} />
          {status_word({ status })}
        </span>
      )}
      {valueClass && <ClassChip value={valueClass} />}
      {rest && <span title={rest}>{rest}</span>}
    </div>
  );
}

/** Dragged by the pointer, moved by Shift and arrows, let go of by a double click or Home. */
function Grip({ tools }: Pick<CallHeadProps, 'tools'>) {
  return (
    <button
      type="button"
      class="icon-btn small grip"
      aria-label={call_move()}
      title={call_move()}
      onPointerDown={(event) => event.isTrusted && tools.onGrip(event)}
      onDblClick={(event) => event.isTrusted && tools.onDock()}
      onKeyDown={(event) => moveByKey(event, tools)}
    >
      <Icon shape={gripIcon} />
    </button>
  );
}

function moveByKey(event: KeyboardEvent, tools: HeadTools): void {
  if (!event.isTrusted) return;
  const step = event.shiftKey ? arrows[event.key] : undefined;
  if (step) tools.onNudge(...step);
  else if (event.key === 'Home') tools.onDock();
  else return;
  event.preventDefault();
}
