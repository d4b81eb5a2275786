import type { Reading } from '../pageReading';
import { readAddress } from './address';
import {
  crumbCandidates,
  headingCandidates,
  markupCandidates,
  type NameCandidate,
  textCandidates,
} from './nameCandidates';
import { isShown } from './shown';
import { sameText } from './texts';
import { isInTitle, ownNames, titleParts } from './title';

export interface NameReading extends Reading {
  readonly element: Element;
}

/** Ours: how far a name is believed by what agrees on it. A single source is wrong too often to be used alone. */
const AGREED = 0.95;
const TITLE_AND_TEXT = 0.9;
const ONLY_H1 = 0.8;
const ONLY_LABEL = 0.8;
const ONE_SOURCE = 0.7;
const WEAK = 0.5;
/** Two names as good as each other. */
const CONTESTED = 0.6;

/** The name of the page's record, best first; empty where nothing could be one. */
export function namesOf(root: ParentNode, document: Document): readonly NameReading[] {
  const own = ownNames(document);
  const titled = new Set(titleParts(document).map(sameText));
  const candidates = [
    ...headingCandidates(root),
    ...markupCandidates(root),
    ...crumbCandidates(root),
    ...textCandidates(root, titled, !isCompanyPage(document)),
  ].filter(({ text }) => !own.has(sameText(text)));
  const brand = firstText(root);
  const groups = new Map<string, NameCandidate[]>();
  for (const candidate of candidates) {
    const key = sameText(candidate.text);
    groups.set(key, [...(groups.get(key) ?? []), candidate]);
  }
  const readings = [...groups.values()].map((group) => readingOf(group, candidates, document, titled));
  return contested(
    withoutBrand(readings, brand, isOnePart(titled)).sort((one, other) => other.confidence - one.confidence),
  );
}

function isCompanyPage({ location }: Document): boolean {
  const type = location ? readAddress(location.pathname + location.search + location.hash)?.type : undefined;
  return type === undefined || type === 'company';
}

function readingOf(
  group: readonly NameCandidate[],
  all: readonly NameCandidate[],
  document: Document,
  titled: ReadonlySet<string>,
): NameReading {
  const best = group.reduce((one, other) => (other.level < one.level ? other : one));
  const sources = new Set(group.map(({ from }) => from));
  const isTitled = titled.has(sameText(best.text)) || isInTitle(document, best.text);
  const confidence = confidenceOf(best, sources, isTitled, all, titled);
  const said = [...sources].map((from) => PLACES[from]);
  return {
    value: best.text,
    element: best.element,
    confidence,
    evidence: [...said, ...(isTitled ? ['title'] : [])].join(' + '),
  };
}

const PLACES: Readonly<Record<NameCandidate['from'], string>> = {
  heading: 'heading',
  label: 'name label',
  crumb: 'breadcrumb',
  markup: 'microdata',
  text: 'text',
};

function confidenceOf(
  best: NameCandidate,
  sources: ReadonlySet<NameCandidate['from']>,
  isTitled: boolean,
  all: readonly NameCandidate[],
  titled: ReadonlySet<string>,
): number {
  const places = [...sources].filter((from) => from !== 'text').length + (isTitled ? 1 : 0);
  if (places >= 2) return AGREED;
  if (isTitled && sources.has('text')) return best.level > 6 ? WEAK : TITLE_AND_TEXT;
  if (best.level === 1 && titled.size === 0 && isOnlyTop(best, all)) return ONLY_H1;
  if (sources.has('label') && isOnlyLabelled(best, all) && all.every(({ level }) => level > 1)) return ONLY_LABEL;
  if (sources.has('markup') || sources.has('label') || best.level === 1) return ONE_SOURCE;
  return WEAK;
}

function isOnlyTop(best: NameCandidate, all: readonly NameCandidate[]): boolean {
  return all.every(({ level, element }) => level !== 1 || element === best.element);
}

function isOnlyLabelled(best: NameCandidate, all: readonly NameCandidate[]): boolean {
  return all.every(
    ({ from, text }) => (from !== 'label' && from !== 'markup') || sameText(text) === sameText(best.text),
  );
}

/** What stands first on a page whose title has several parts is the application, unless it is the page's first heading. */
function withoutBrand(readings: readonly NameReading[], brand: string, isPlainTitle: boolean): NameReading[] {
  const isBrand = ({ value, element, evidence }: NameReading) =>
    sameText(value) === brand &&
    !/label|microdata/.test(evidence) &&
    !isPlainTitle &&
    element.closest('h1, [aria-level="1"]') === null;
  return readings.map((reading) => (isBrand(reading) ? { ...reading, confidence: WEAK } : reading));
}

function isOnePart(titled: ReadonlySet<string>): boolean {
  const parts = [...titled].filter((part) => [...titled].every((other) => other === part || !part.includes(other)));
  return parts.length < 2;
}

function firstText(root: ParentNode): string {
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = sameText((node.nodeValue ?? '').slice(0, 300));
    const element = node.parentElement;
    if (text && element && !['script', 'style', 'noscript'].includes(element.localName) && isShown(element))
      return text;
  }
  return '';
}

/** Where two different texts are as well proven, neither is used. */
function contested(readings: readonly NameReading[]): readonly NameReading[] {
  const [first, second] = readings;
  if (!first || !second || second.confidence < first.confidence || first.confidence < ONLY_H1) return readings;
  if (partOf(first.value, second.value) || partOf(second.value, first.value)) return readings;
  const tied = readings.filter(({ confidence }) => confidence === first.confidence);
  return readings.map((reading) => (tied.includes(reading) ? { ...reading, confidence: CONTESTED } : reading));
}

function partOf(part: string, whole: string): boolean {
  return sameText(whole).includes(sameText(part));
}
