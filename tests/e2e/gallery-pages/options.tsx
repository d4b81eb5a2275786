import '../../../components/options/options.css';
import { render } from 'preact';
import { Options } from '../../../components/options/Options';
import { library as en } from '../../../lib/content/en';
import { library as ru } from '../../../lib/content/ru';
import { isOwnOpening, withOpening } from '../../../lib/domain/script/bookOpenings';
import { withText } from '../../../lib/domain/script/bookTexts';
import { language } from '../../../lib/locales/language';
import { handTools } from './clientRulesStates';
import { optionsStates } from './optionsStates';
import { recordEvents } from './recordEvents';
import { shownState } from './shown';

const root = document.getElementById('root');
const importing = recordEvents([
  'onFile',
  'onChoose',
  'onCheck',
  'onWrite',
  'onStop',
  'onAnother',
  'onSaveRefused',
  'onUndo',
]);
const taught = recordEvents(['onExport', 'onRename', 'onRemove', 'onRestore', 'onImport', 'onUse']);
const find = recordEvents(['onFind', 'onShow', 'onClose', 'onSave', 'onAskErase', 'onErase', 'onKeep']);
const duplicates = recordEvents(['onMerge', 'onApart', 'onSplit', 'onUndo', 'onKeepContacts']);
const simulator = recordEvents(['onTry']);
const clientRules = { ...recordEvents(['onFind', 'onOpen', 'onClose']), toolsFor: handTools };
const calls = recordEvents(['onSaveCaller', 'onSaveFixes', 'onLift']);
const scripts = recordEvents([
  'onLanguage',
  'onText',
  'onAddObjection',
  'onMoveObjection',
  'onRemoveObjection',
  'onAddLine',
  'onAddOpening',
  'onOpeningFor',
  'onMoveOpening',
  'onRemoveOpening',
  'onRemoveLine',
  'onSave',
  'onDiscard',
  'onUse',
  'onExport',
  'onFile',
  'onClient',
]);
const offers = recordEvents(['onSave', 'onTakeReady', 'onExport', 'onFile']);
const keep = recordEvents(['onForesee', 'onSave']);
const exports = recordEvents(['onCsv', 'onXlsx', 'onStop', 'onAudience']);
const lock = recordEvents(['onPutOn', 'onUnlock', 'onLock', 'onChange', 'onTakeOff', 'onIdleMinutes']);
const backup = recordEvents([
  'onSave',
  'onCancel',
  'onFile',
  'onPhrase',
  'onRestore',
  'onResume',
  'onCheck',
  'onRetry',
  'onStartAfresh',
]);
const events = recordEvents([
  'onMeasure',
  'onRead',
  'onKeepFresh',
  'onStop',
  'onDisconnect',
  'onChooseSource',
  'onTellOfSite',
  'onSaveRules',
  'onEditRules',
  'onLanguage',
  'onErase',
]);
const rulesFile = recordEvents(['onSave', 'onPick', 'onTake', 'onCancel']);
const view = shownState(optionsStates);
const library = language.value === 'ru' ? ru : en;
const lines = view.scripts.draft?.openings.find(({ code }) => code === 'sleepingOne')?.lines;
const hasOwn = view.scripts.draft?.openings.some(({ code }) => isOwnOpening(code));
const draft = hasOwn
  ? withOpening(library.scripts, 'lost')
  : lines &&
    Object.entries(lines).reduce(
      (book, [role, text]) => withText(book, `openings.sleepingOne.${role}`, text),
      library.scripts,
    );
if (root)
  render(
    <Options
      view={{
        ...view,
        calls: { ...view.calls, library },
        scripts: { ...view.scripts, library, language: library.language, draft },
        offers: { ...view.offers, library },
      }}
      events={{
        ...events,
        backup,
        taught,
        importing,
        find,
        exports,
        keep,
        lock,
        duplicates,
        simulator,
        calls,
        clientRules,
        scripts,
        offers,
        rulesFile,
      }}
    />,
    root,
  );
