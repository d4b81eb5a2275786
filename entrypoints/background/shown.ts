/* What pages of a CRM are shown of stored clients, and no more: it is loaded with the first of them. */
export { cardOf } from '../../lib/store/card';
export { marksOf } from '../../lib/store/marksOf';
