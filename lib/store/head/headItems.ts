import { storage } from 'wxt/utils/storage';
import type { RulesBody } from '../../domain/rulesFile/rulesFile';
import type { HeadKey } from './seal';

/** A rules file that holds here, and since when. */
export interface HeldFile {
  readonly body: RulesBody;
  /** The key whose files may change it; absent where the browser's policy handed it out. */
  readonly key?: string;
  /** Instant at which it was taken, ISO. */
  readonly takenAt: string;
}

/** Made when this browser first writes a file with locks. */
export const headKeyItem = storage.defineItem<HeadKey | undefined>('local:headKey', { version: 1 });

/** The last file with locks that was taken. */
export const headFileItem = storage.defineItem<HeldFile | undefined>('local:headFile', { version: 1 });

/** What the browser's policy hands out, as it was last read. */
export const headPolicyItem = storage.defineItem<HeldFile | undefined>('local:headPolicy', { version: 1 });

/** Why the policy's file is not followed; what held before it still holds. */
export const policyTroubleItem = storage.defineItem<{ readonly why: string; readonly where?: string } | undefined>(
  'local:policyTrouble',
  { version: 1 },
);
