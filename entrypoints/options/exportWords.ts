import type { LineWords } from '../../lib/exporting/columns';
import {
  export_class,
  export_file,
  export_head_average,
  export_head_currency,
  export_head_cycle,
  export_head_expected,
  export_head_id,
  export_head_last,
  export_head_name,
  export_head_page,
  export_head_purchases,
  export_head_silent,
  export_owner,
  export_status,
  status_word,
} from '../../lib/locales/messages/messages';

/** Heads and statuses of a table in the language of the page, in plain blanks: spreadsheets look for those. */
export function lineWords(): LineWords {
  const word = (status: keyof LineWords['statuses']) => status_word({ status }).replaceAll('\u00a0', ' ');
  return {
    heads: {
      name: export_head_name(),
      id: export_head_id(),
      status: export_status(),
      valueClass: export_class(),
      cycleDays: export_head_cycle(),
      purchases: export_head_purchases(),
      lastOn: export_head_last(),
      silentDays: export_head_silent(),
      average: export_head_average(),
      expected: export_head_expected(),
      currency: export_head_currency(),
      owner: export_owner(),
      href: export_head_page(),
    },
    statuses: {
      active: word('active'),
      due: word('due'),
      sleeping: word('sleeping'),
      lost: word('lost'),
      oneTime: word('oneTime'),
      seasonal: word('seasonal'),
      former: word('former'),
      noData: word('noData'),
    },
  };
}

/** Of the file and of its sheet. */
export function exportFileName(): string {
  return export_file();
}
