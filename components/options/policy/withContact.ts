import { type ContactPolicy, contactPolicyOf } from '../../../lib/domain/contactPolicy';
import type { Rules } from '../../../lib/domain/rules';

/** The rules with a part of the contact policy chosen otherwise. */
export function withContact(part: (policy: ContactPolicy) => Partial<ContactPolicy>): (rules: Rules) => Rules {
  return (rules) => {
    const policy = contactPolicyOf(rules);
    return { ...rules, contact: { ...policy, ...part(policy) } };
  };
}
