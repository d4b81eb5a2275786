import type { BackupView } from '../../../components/options/backup/backupView';

/** Nothing was ever backed up, and nothing is wrong. */
export const noBackup: BackupView = {
  last: undefined,
  isDue: false,
  isSealed: false,
  stage: { kind: 'idle' },
  trouble: undefined,
  check: { kind: 'idle' },
};

const last = { on: '2026-11-18', clients: 1_204, purchases: 8_911 };
const file = { day: '2026-11-20', product: '0.1.0', clients: 1_204, purchases: 8_911 };
const backed: BackupView = { ...noBackup, last };

/** Every state of the backup card and of stored data that cannot be shown. */
export const backupStates: Readonly<Record<string, BackupView>> = {
  backupDue: { ...noBackup, isDue: true },
  backupDone: backed,
  backupWriting: { ...backed, stage: { kind: 'writing', done: 500, all: 1_204 } },
  backupWritten: { ...backed, stage: { kind: 'written' } },
  backupSealed: { ...backed, isSealed: true, stage: { kind: 'sealed', isWrong: false } },
  backupWrongPhrase: { ...backed, isSealed: true, stage: { kind: 'sealed', isWrong: true } },
  backupOpening: { ...backed, stage: { kind: 'reading', done: 0, all: 0 } },
  backupReading: { ...backed, stage: { kind: 'reading', done: 1_500, all: 1_212 * 2 } },
  backupDamaged: { ...backed, stage: { kind: 'refused', why: 'damaged', line: undefined } },
  backupNewer: { ...backed, stage: { kind: 'refused', why: 'newer', line: undefined } },
  backupWrong: { ...backed, stage: { kind: 'refused', why: 'wrong', line: 1_381 } },
  backupFull: { ...backed, stage: { kind: 'refused', why: 'storageFull', line: undefined } },
  backupAsking: { ...backed, stage: { kind: 'asking', file, replaced: { clients: 706, purchases: 11_240 } } },
  backupAskingEmpty: { ...noBackup, stage: { kind: 'asking', file, replaced: { clients: 0, purchases: 0 } } },
  backupRestoring: { ...backed, stage: { kind: 'restoring', done: 500, all: 1_212 } },
  backupRestored: { ...backed, stage: { kind: 'restored', file, leftOut: 0 } },
  backupRestoredInPart: { ...backed, stage: { kind: 'restored', file, leftOut: 2 } },
  checking: { ...backed, check: { kind: 'checking' } },
  checkedRight: { ...backed, check: { kind: 'checked', result: { clients: 706, isWhole: true, found: {} } } },
  checkedRepaired: {
    ...backed,
    check: { kind: 'checked', result: { clients: 706, isWhole: true, found: { listed: 2, counts: 1 } } },
  },
  checkFailed: { ...backed, check: { kind: 'failed' } },
  dataLost: { ...backed, trouble: { kind: 'baseLost', was: { clients: 1_204, purchases: 8_911 } } },
  dataUnfinished: { ...backed, trouble: { kind: 'restoring' } },
  dataDamaged: { ...backed, trouble: { kind: 'damaged' } },
  dataBusy: { ...backed, trouble: { kind: 'cannotOpen' } },
};
