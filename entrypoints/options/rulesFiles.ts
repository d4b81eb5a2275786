import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { follow } from '../../components/follow';
import type {
  LockedPartView,
  PlanView,
  RulesFileEvents,
  RulesFileView,
  TakeStage,
} from '../../components/options/rulesFile/rulesFileView';
import { saveFile } from '../../components/saveFile';
import { extensionId } from '../../lib/bridge/extension';
import { sendMessage } from '../../lib/bridge/messages';
import { readRulesFile } from '../../lib/bridge/rulesFileSchema';
import { rulesChanges } from '../../lib/domain/rulesChanges';
import { differencesOf } from '../../lib/domain/rulesFile/difference';
import type { RulePart } from '../../lib/domain/rulesFile/part';
import type { RulesFile } from '../../lib/domain/rulesFile/rulesFile';
import { headFileItem, headPolicyItem, policyTroubleItem } from '../../lib/store/head/headItems';
import { partLocks } from '../../lib/store/head/locks';
import { type FilePlan, planOf, takeRulesFile } from '../../lib/store/head/takeRulesFile';
import { rulesFileOfHere } from '../../lib/store/head/writeRulesFile';
import { momentOf } from '../../lib/store/moment';

export interface FollowedRulesFiles {
  readonly view: ReadonlySignal<RulesFileView>;
  readonly events: RulesFileEvents;
}

/** The rules file in both directions, and what is locked here. */
export async function followRulesFiles(): Promise<FollowedRulesFiles> {
  const locks = signal<readonly LockedPartView[]>([]);
  const trouble = await follow(policyTroubleItem);
  const saved = signal<RulesFileView['saved']>('no');
  const stage = signal<TakeStage>({ kind: 'idle' });
  const look = async () => {
    locks.value = await lockedParts();
  };
  headFileItem.watch(() => void look());
  headPolicyItem.watch(() => void look());
  await look();
  const view = computed<RulesFileView>(() => ({
    locks: locks.value,
    policyTrouble: trouble.value ?? undefined,
    saved: saved.value,
    stage: stage.value,
    extension: extensionId(),
  }));
  const save = async (locked: readonly RulePart[]) => {
    saved.value = await writeFile(locked).then(
      () => 'saved' as const,
      () => 'failed' as const,
    );
  };
  return { view, events: { onSave: (locked) => void save(locked), ...taking(stage) } };
}

async function lockedParts(): Promise<readonly LockedPartView[]> {
  return [...(await partLocks())].map(([part, lock]) => ({ part, ...lock }));
}

async function writeFile(locked: readonly RulePart[]): Promise<void> {
  const { today, instant } = momentOf(new Date());
  const text = await rulesFileOfHere(locked, instant);
  saveFile(new Blob([text], { type: 'application/json' }), `budilnik-rules-${today}.json`);
}

/** Nothing of a file is taken before its changes were shown. */
function taking(stage: { value: TakeStage }): Pick<RulesFileEvents, 'onPick' | 'onTake' | 'onCancel'> {
  let picked: RulesFile | undefined;
  const pick = async (file: File): Promise<TakeStage> => {
    const read = readRulesFile(await file.text());
    if ('problem' in read) return { kind: 'problem', problem: read.problem };
    const plan = await planOf(read);
    if (plan === 'badSeal') return { kind: 'problem', problem: { why: 'badSeal' } };
    picked = read;
    return { kind: 'plan', plan: await shown(read, plan) };
  };
  const take = async (file: RulesFile): Promise<TakeStage> => {
    if ((await takeRulesFile(file, momentOf(new Date()).instant)) === 'badSeal') {
      return { kind: 'problem', problem: { why: 'badSeal' } };
    }
    await sendMessage('headRulesTaken');
    return { kind: 'taken' };
  };
  const show = async (next: Promise<TakeStage>) => {
    stage.value = await next.catch((error: unknown) => ({ kind: 'problem', problem: { why: String(error) } }));
  };
  return {
    onPick: (file) => {
      picked = undefined;
      stage.value = { kind: 'reading' };
      void show(pick(file));
    },
    onTake: () => {
      if (picked) void show(take(picked));
      picked = undefined;
    },
    onCancel: () => {
      picked = undefined;
      stage.value = { kind: 'idle' };
    },
  };
}

async function shown({ body }: RulesFile, { before, after, kept, locks }: FilePlan): Promise<PlanView> {
  const held = await headFileItem.getValue();
  return {
    savedAt: body.savedAt,
    savedBy: body.savedBy,
    rules: rulesChanges(before.rules, after.rules),
    values: differencesOf(valuesOf(before), valuesOf(after)),
    currency: after.offers?.limits.currency,
    texts: differencesOf(before.scripts ?? {}, after.scripts ?? {}).length,
    kept,
    locks,
    refusedLocks: body.locked.filter((part) => !locks.includes(part)),
    opens: held !== null && held !== undefined && locks.length === 0 && kept.length === 0,
  };
}

function valuesOf({ offers, fixes }: FilePlan['before']) {
  return { ...(offers && { limits: offers.limits, offers: offers.offers }), ...(fixes && { fixes }) };
}
