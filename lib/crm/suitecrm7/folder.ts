/** Folder of the copy within its site, with slashes: `/`, `/crm/`. */
export function siteFolder(): string {
  return /^.*\//.exec(globalThis.location?.pathname ?? '')?.[0] ?? '/';
}
