import { type AddressReading, readAddress } from './address';

/** Reads the addresses of links within one site; the same address is taken apart once. */
export class LinkedRecords {
  private readonly known = new Map<string, AddressReading | undefined>();

  constructor(private readonly site: URL) {}

  /** The record an element leads to, by its link or by what its row says of itself. */
  of(element: Element): AddressReading | undefined {
    const href = element.getAttribute('href') ?? element.getAttribute('data-href') ?? element.getAttribute('data-url');
    return href ? this.ofAddress(href) : undefined;
  }

  private ofAddress(href: string): AddressReading | undefined {
    if (href.length > 2000) return undefined;
    if (this.known.has(href)) return this.known.get(href);
    const address = this.addressOf(href);
    const reading = address === undefined ? undefined : readAddress(address);
    if (this.known.size < 20_000) this.known.set(href, reading);
    return reading;
  }

  /** Path, query and hash, where the link stays within the site; scripts and mail lead nowhere. */
  private addressOf(href: string): string | undefined {
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase();
    if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return undefined;
    if (href === '#' || !URL.canParse(href, this.site.href)) return undefined;
    const url = new URL(href, this.site.href);
    return url.origin === this.site.origin ? url.pathname + url.search + url.hash : undefined;
  }
}
