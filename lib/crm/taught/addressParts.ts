import type { TaughtParameter } from '../../domain/taught/taught';

/** An address as templates speak of it. */
export interface AddressParts {
  readonly path: readonly string[];
  readonly query: readonly TaughtParameter[];
  readonly hashPath: readonly string[];
  readonly hashQuery: readonly TaughtParameter[];
}

/** More pieces than any page of a CRM has; keeps hostile addresses cheap. */
const MOST_PARTS = 60;

export function addressParts({ pathname, search, hash }: Pick<URL, 'pathname' | 'search' | 'hash'>): AddressParts {
  const route = hash.replace(/^#!?/, '');
  const [routePath = '', routeQuery = ''] = splitOnce(route, '?');
  const isRoute = routePath.startsWith('/');
  const hashQuery = isRoute ? routeQuery : route.includes('=') ? route : '';
  return {
    path: segments(pathname),
    query: parameters(search.slice(1)),
    hashPath: isRoute ? segments(routePath) : [],
    hashQuery: parameters(hashQuery),
  };
}

/** Of path + query + hash, as adapters see addresses. */
export function partsOfAddress(address: string): AddressParts {
  const [beforeHash = '', hash] = splitOnce(address, '#');
  const [pathname = '', query] = splitOnce(beforeHash, '?');
  return addressParts({ pathname, search: query ? `?${query}` : '', hash: hash ? `#${hash}` : '' });
}

/** A slash at the end is no further piece. Braces are what templates mark with. */
function segments(path: string): readonly string[] {
  return path
    .split('/', MOST_PARTS)
    .slice(1)
    .map(withoutBraces)
    .filter((part, index, all) => part !== '' || index < all.length - 1);
}

function parameters(query: string): readonly TaughtParameter[] {
  return query
    .split('&', MOST_PARTS)
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [name = '', value = ''] = splitOnce(pair, '=');
      return { name: withoutBraces(name), value: withoutBraces(value) };
    });
}

function withoutBraces(text: string): string {
  return text.replaceAll('{', '%7B').replaceAll('}', '%7D');
}

function splitOnce(text: string, sign: string): readonly [string, string | undefined] {
  const at = text.indexOf(sign);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + sign.length)];
}
