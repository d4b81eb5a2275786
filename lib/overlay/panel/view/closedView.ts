import type { CallPage, CallView } from '../../../../components/panel/callView';
import type { OpenedSheet } from '../../../bridge/messages';
import type { PanelWords } from './panelWords';

/** What is known of a client who cannot be spoken to. */
interface Closed {
  /** Undefined: nothing is known of him yet. */
  readonly sheet: OpenedSheet['sheet'] | undefined;
  /** As the strip calls him. */
  readonly name: string;
  /** The background did not answer, or could not do what it was asked. */
  readonly hasFailed: boolean;
}

/** The panel without a call: why there is none, and nothing of the client but his name. */
export function closedView(closed: Closed, words: PanelWords, toast: CallView['toast']): CallView {
  const { sheet, name } = closed;
  return {
    client: {
      name: sheet?.name ?? name,
      status: undefined,
      valueClass: undefined,
      person: undefined,
      silentDays: undefined,
    },
    step: 'start',
    page: closedPage(closed, words),
    silent: undefined,
    today: sheet?.today ?? '',
    copied: undefined,
    toast,
  };
}

function closedPage({ sheet, hasFailed }: Closed, words: PanelWords): CallPage {
  if (hasFailed) return { kind: 'closed', why: 'noAnswer', text: words.failed() };
  if (!sheet) return { kind: 'closed', why: 'noHistory', text: words.unknown() };
  const on = 'barred' in sheet ? sheet.on : undefined;
  return { kind: 'closed', why: 'doNotContact', text: words.barred(on, sheet.today) };
}
