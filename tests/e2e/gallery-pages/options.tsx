import '../../../components/options/options.css';
import { render } from 'preact';
import { Options } from '../../../components/options/Options';
import { library as en } from '../../../lib/content/en';
import { library as ru } from '../../../lib/content/ru';
import { language } from '../../../lib/locales/language';
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
const calls = recordEvents(['onSaveCaller', 'onSaveFixes', 'onLift']);
const keep = recordEvents(['onForesee', 'onSave']);
const exports = recordEvents(['onCsv', 'onXlsx', 'onStop', 'onAudience']);
const lock = recordEvents(['onPutOn', 'onUnlock', 'onLock', 'onChange', 'onTakeOff', 'onIdleMinutes']);
const backup = recordEvents([
  'onSave',
  'onCancel',
  'onFile',
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
const view = shownState(optionsStates);
const library = language.value === 'ru' ? ru : en;
if (root)
  render(
    <Options
      view={{ ...view, calls: { ...view.calls, library } }}
      events={{ ...events, backup, taught, importing, find, exports, keep, lock, duplicates, calls }}
    />,
    root,
  );
