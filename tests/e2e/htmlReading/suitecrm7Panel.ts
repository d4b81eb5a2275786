/** Sub-panels of SuiteCRM 7 as its server answers them: invented deals in the structure of its own template. */
export interface PanelRow {
  readonly id: string;
  readonly stage: string;
  readonly on: string;
  readonly amount: string;
}

const SORTED_BY = ['name', 'sales_stage', 'date_closed', 'amount_usdollar'];

const head = (field: string) =>
  `<th><a href="javascript:showSubPanel('x','/index.php?Accounts_opportunities_CELL_ORDER_BY=${field}',true);">${field}</a></th>`;

function tableRow({ id, stage, on, amount }: PanelRow, index: number): string {
  const link = `?action=ajaxui#ajaxUILoc=index.php%3Fmodule%3DOpportunities%26action%3DDetailView%26record%3D${id}`;
  const cells = [`<a href="${link}">Deal ${id}</a>`, stage, on, amount].map((cell) => `<td>${cell}</td>`).join('');
  return `<tr class="${index % 2 ? 'even' : 'odd'}ListRowS1"><td>&nbsp;</td>${cells}</tr>`;
}

/** @param span as the pager writes it, `(1 - 2 of 3)` */
export function panelPage(span: string, rows: readonly PanelRow[]): string {
  return `<table class="list view subpanel-table"><thead><tr><th>&nbsp;</th>${SORTED_BY.map(head).join('')}</tr>
    <tr class="pagination"><td><span class="pageNumbers">${span}</span></td></tr></thead>
    <tbody>${rows.map(tableRow).join('')}</tbody></table>`;
}
