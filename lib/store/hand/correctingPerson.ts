import type { Person } from '../../domain/policy/person';
import { callerItem } from '../call/callItems';
import { isLocked } from '../head/locks';

/**
 * Who puts a client right in a page of ours. Where the head has locked cycles or classes he does not work in this
 * browser, whatever its user calls himself: then it is a manager.
 */
export async function correctingPerson(): Promise<Person> {
  const { person } = await callerItem.getValue();
  return (await isLocked('cycles', 'classes')) ? { ...person, role: 'manager' } : person;
}
