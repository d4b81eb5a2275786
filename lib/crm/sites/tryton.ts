import type { Adapter } from '../adapter';

export const tryton: Adapter = {
  id: 'tryton',
  title: 'Tryton',
  recognition: { hosts: [], marks: ['#tabcontent'] },
  pages: [],
  formats: { dayOrder: undefined, decimal: undefined, currency: undefined },
  confidence: { page: 'seen', history: 'seen' },
};
