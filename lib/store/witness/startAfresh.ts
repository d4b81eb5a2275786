import Dexie from 'dexie';
import { endRestoring } from '../backup/restoring';
import { DB_NAME } from '../databases';
import { disconnect } from '../db';
import { stopRefreshing } from '../refresh';
import { readingsItem } from '../settings';
import { wakeUpItem } from '../wakeUpItem';
import { asWriter } from '../writer';
import { baseTroubleItem, forgetWitness } from './witness';

/**
 * The user has decided to go on without what cannot be shown: what the browser has left of a lost base stays, a base
 * that does not open or was half restored is erased. Rules, sites and settings stay. Does nothing where all is well.
 */
export async function startAfresh(): Promise<boolean> {
  const trouble = await baseTroubleItem.getValue();
  if (!trouble || trouble === 'newerSchema') return false;
  await stopRefreshing();
  await asWriter(async () => {
    await disconnect();
    if (trouble !== 'baseLost') await Dexie.delete(DB_NAME);
  });
  await endRestoring();
  await readingsItem.setValue({});
  await wakeUpItem.setValue(null);
  await forgetWitness();
  return true;
}
