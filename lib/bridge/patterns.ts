/** Match pattern of a site. Firefox knows no ports in patterns: there it covers every port of the host. */
export function patternOf(origin: string): string {
  const { protocol, host, hostname } = new URL(origin);
  return `${protocol}//${import.meta.env.FIREFOX ? hostname : host}/*`;
}

/** True when the host is one of a cloud CRM's; a star at the start stands for one or more labels. */
export function isHostOf(hostname: string, pattern: string): boolean {
  const host = hostname.toLowerCase();
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) && host !== pattern.slice(2) : host === pattern;
}
