import type { GuardView } from '../../../components/guard/guardView';
import { library as en } from '../../../lib/content/en';
import { library as ru } from '../../../lib/content/ru';
import type { Language } from '../../../lib/domain/language';

export const guardStates = ['allowed', 'goods', 'promised', 'limited', 'closed', 'above', 'aboveSum', 'asked'] as const;

export type GuardState = (typeof guardStates)[number];

/** The line of an order of 62 000 by state, as the design has it. */
export function guardState(state: GuardState, language: Language): GuardView {
  const { bindingLimits } = (language === 'ru' ? ru : en).offers;
  const base = {
    currency: language === 'ru' ? 'RUB' : 'EUR',
    today: '2026-11-21',
    allowedMinor: 3000_00,
    allowedPercent: 4.83,
    until: '2026-12-24',
    limit: bindingLimits['offerCap']?.label,
    category: undefined,
    above: undefined,
  };
  const above = { percent: 10, askedMinor: 6200_00, aboveMinor: 3200_00, isNew: true, isCopied: false };
  const request =
    language === 'ru'
      ? 'Прошу согласовать. Клиент: Весна. Заказ: 62 000 ₽. Просит: 10 %. Разрешено: 3 000 ₽.'
      : 'Please approve. Client: Vesna. Order: €62,000. Asked for: 10 %. Allowed: €3,000.';
  switch (state) {
    case 'allowed':
      return base;
    case 'goods':
      return {
        ...base,
        category: { rule: 'bought', bought: language === 'ru' ? ['Картриджи', 'бумага'] : ['Cartridges', 'paper'] },
      };
    case 'promised':
      return {
        ...base,
        category: { rule: 'bought', bought: [], promised: language === 'ru' ? 'Картриджи' : 'Cartridges' },
      };
    case 'limited':
      return { ...base, until: undefined, limit: bindingLimits['percentPerOrder']?.label };
    case 'closed':
      return { ...base, allowedMinor: 0, allowedPercent: 0, until: undefined, limit: bindingLimits['class']?.label };
    case 'above':
      return { ...base, above: { ...above, request: undefined } };
    case 'aboveSum':
      return { ...base, above: { ...above, percent: undefined, request: undefined } };
    case 'asked':
      return { ...base, above: { ...above, request } };
  }
}
