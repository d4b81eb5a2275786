import type { DemoLanguage } from '../names';

interface Shell {
  readonly language: DemoLanguage;
  /** HTML of the title. */
  readonly title: string;
  readonly titles: Readonly<Record<'deals' | 'contacts' | 'companies', string>>;
  readonly sessid: string;
  readonly isSlider: boolean;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

function menu({ titles }: Shell): string {
  return `<nav class="left-menu"><b>Portal 24</b>
<a href="/crm/company/list/">${titles.companies}</a><a href="/crm/contact/list/">${titles.contacts}</a>
<a href="/crm/deal/list/">${titles.deals}</a><a href="/crm/deal/kanban/category/0/">Kanban</a></nav>`;
}

/** The document of every page, with what a portal loads from `/bitrix/` and its inline messages. */
export function shell(page: Shell): string {
  return `<!doctype html>
<html lang="${page.language}"><head><meta charset="utf-8"><title>${page.title}</title>
<link href="/bitrix/cache/css/demo/template.css" type="text/css" rel="stylesheet"><link rel="icon" href="data:,">
<script src="/bitrix/js/main/core/core.js"></script>
<script>BX.message({'LANGUAGE_ID':'${page.language}','USER_ID':'12','bitrix_sessid':'${page.sessid}'});</script>
</head><body class="${page.isSlider ? 'is-slider' : ''}">${page.isSlider ? '' : menu(page)}
<main class="workarea">
<div class="pagetitle-wrap"><div class="pagetitle-inner-container"><div class="pagetitle"><span id="pagetitle" class="pagetitle-item">${page.title}</span></div></div></div>
<div id="workarea-content"></div>
</main>
<script type="module" src="/assets/bitrix24/web/app.js"></script>
</body></html>`;
}
