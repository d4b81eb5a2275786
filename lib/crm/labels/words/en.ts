/* English captions, as of `ru.ts`. */
export const PHONE = ['phone', 'phones', 'mobile', 'work phone'];
export const EMAIL = ['email', 'e-mail', 'emails', 'email address'];
export const OWNER = ['owner', 'sales owner', 'manager', 'assignee'];
export const NAME = ['name', 'full name', 'account name'];
export const AMOUNT = ['amount', 'deal value', 'deal amount'];
export const DEAL = {
  amount: AMOUNT,
  stage: ['stage', 'deal stage', 'status'],
  /** Never the expected day: a plan is no purchase. */
  closed: ['closed date', 'closed on', 'close date'],
};
export const COMPANY = ['company', 'account', 'sales account', 'accounts', 'organization'];
export const CONTACT = ['contact', 'contacts', 'primary contact', 'related contacts'];
