export const purchaseSources = ['deals', 'orders', 'invoices', 'visits'] as const;

/**
 * Which records of a CRM are its sales. A CRM that shows an order and its invoice for one sale would have it counted
 * twice, so a site has one source only (product.md §4).
 */
export type PurchaseSource = (typeof purchaseSources)[number];
