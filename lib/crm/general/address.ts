import { bareId, isCodedId, isGivenId, isNameId, isPlainId } from './recordId';
import { type Noun, nounOf, type RecordType } from './words/nouns';
import { pageWordOf } from './words/verbs';

/** What an address says of its page. */
export interface AddressReading {
  readonly type: RecordType;
  /** The noun's own name, which tells records of one type apart: a `customer` 5 is no `company` 5. */
  readonly noun: string;
  /** Absent: a list of such records. */
  readonly id: string | undefined;
  readonly isBoard: boolean;
  /** 0…1: a number right after its noun is surer than a word that may be a name. */
  readonly confidence: number;
  /** A list that shows the records of one client only: `/orders?client_id=7`. */
  readonly ofClient: string | undefined;
}

/** Addresses longer than this are no page of a CRM. */
const LONGEST = 8192;
const MOST_PARTS = 64;

/** Ours: an id beside its noun; an id under a key that only ends in "id"; a name in the place of an id. */
const SURE = 0.95;
const LIKELY = 0.85;
const NAMED = 0.8;

/** A program of the server, and no name. */
const PROGRAM = /\.(?:php|html?|aspx?|jsp|do|cfm)$/i;

const NO_RECORD_KEY =
  /^(?:view|page|filter|app|tab|user|owner|org|site|session|form|layout|menu|list|team|stage|status|type|cat|g|parent)id$/;
const ID_KEY = /^(?:id|record|record_?id|rec|guid|uuid|pk|oid|object_?id|entity_?id|item_?id)$/;
const ROUTE_KEY = /^(?:module|model|entity|entity_?type|entity_?name|etn|r|route|controller|resource|ajaxuiloc)$/;
/** Says what is shown only where the path does not. */
const WEAK_ROUTE_KEY = /^(?:type|object|object_?type|page|view|action|path|p|do|section)$/;

/** An address on the way through its parts. */
interface Course {
  noun: Noun | undefined;
  id: string | undefined;
  confidence: number;
  isList: boolean;
  isBoard: boolean;
  /** Between noun and id nothing but words like "view" may stand. */
  isBroken: boolean;
  /** A noun after the id: of a part of the record, until it has an id of its own. */
  part: Noun | undefined;
  /** Two ids and one noun: which of them is the record's cannot be told. */
  isAmbiguous: boolean;
}

/**
 * The record or list an address is about. The last noun that has an id wins, so `/clients/7/deals/5` is a deal and
 * `/clients/7/deals` the client; what follows the question mark only tells what the path leaves open, and a route in
 * the hash is the page of an application whose path stays. Undefined: it tells nothing, or of other records.
 */
export function readAddress(address: string): AddressReading | undefined {
  if (address.length > LONGEST) return undefined;
  const [beforeHash, hash] = cut(address, '#');
  const ofHash = hash ? readHash(hash) : undefined;
  if (ofHash?.id !== undefined) return told(ofHash);
  const ofPath = readRoute(beforeHash);
  if (ofPath?.id !== undefined && ofPath.type !== 'other') return ofPath;
  return told(ofHash ?? ofPath ?? (/^[A-Z]\w+$/.test(hash) ? readRoute(hash) : undefined));
}

function told(reading: AddressReading | undefined): AddressReading | undefined {
  return reading?.type === 'other' ? undefined : reading;
}

/** `#/clients/7`, `#!clients/7`, `#id=12&model=res.partner`; `#deals` is a place within the page. */
function readHash(hash: string): AddressReading | undefined {
  const route = hash.replace(/^!/, '');
  if (!/[/=]/.test(route)) return undefined;
  return /^[^/?]*=/.test(route) ? readRoute(`?${route}`) : readRoute(route);
}

function readRoute(route: string): AddressReading | undefined {
  const [path, query] = cut(route, '?');
  const course = start();
  for (const segment of path.split(/[/;]/).slice(0, MOST_PARTS)) step(course, decoded(segment));
  const pairs = query.split('&').slice(0, MOST_PARTS).map(pairOf);
  const nested = pairs.find(([key, value]) => key === 'ajaxuiloc' && value.includes('?'));
  if (nested) return readRoute(nested[1]);
  return course.id === undefined ? readPairs(course, pairs) : readingOf(course);
}

function start(): Course {
  return {
    noun: undefined,
    id: undefined,
    confidence: SURE,
    isList: false,
    isBoard: false,
    isBroken: false,
    part: undefined,
    isAmbiguous: false,
  };
}

function step(course: Course, text: string): void {
  const segment = bareId(text.replace(PROGRAM, '').trim());
  if (!segment) return;
  if (isPlainId(segment)) {
    stepToId(course, segment, SURE);
    return;
  }
  const isAwaited = course.noun !== undefined && course.id === undefined && !course.isBroken;
  const noun = nounOf(segment);
  const word = pageWordOf(segment);
  if (isAwaited && isCodedId(segment) && !(noun && /^\D*\d?$/.test(segment))) {
    stepToId(course, segment, SURE);
    return;
  }
  if (noun) stepToNoun(course, noun);
  if (word) stepToWord(course, word);
  if (!noun && !word) stepToUnknown(course, segment, isAwaited && !PROGRAM.test(text));
}

function stepToId(course: Course, id: string, confidence: number): void {
  if (course.part !== undefined) {
    course.noun = course.part;
    course.part = undefined;
  } else if (course.id !== undefined) {
    course.isAmbiguous ||= !course.isBroken;
    return;
  } else if (course.noun === undefined || course.isBroken) return;
  course.id = id;
  course.confidence = confidence;
  course.isBroken = false;
}

/** What only sorts records into parts: `/deals/category/3` lists deals. */
const PARTS = new Set(['category', 'stage', 'status', 'type', 'tag', 'group', 'team']);

function stepToNoun(course: Course, noun: Noun): void {
  if (course.noun && PARTS.has(noun.name)) {
    course.isBroken = true;
    return;
  }
  if (course.id !== undefined) {
    course.part = noun;
    return;
  }
  course.noun = noun;
  course.isBroken = false;
  course.isList = false;
}

function stepToWord(course: Course, word: NonNullable<ReturnType<typeof pageWordOf>>): void {
  if (word === 'board') course.isBoard = true;
  // `/deals/view/12/list`: a view by its number.
  if ((word === 'list' || word === 'board') && course.part === undefined) course.id = undefined;
  if (word === 'list') course.isList = true;
  // The number of a view or of a pipeline comes after such words.
  if (word !== 'record' && course.id === undefined) course.isBroken = true;
  if (word === 'none' && course.noun && course.id === undefined) course.noun = { ...course.noun, type: 'other' };
}

/** After a noun, a word nobody knows may be the record's name; `/clients/overdue` is rather a choice of them. */
function stepToUnknown(course: Course, segment: string, isAwaited: boolean): void {
  const isLikeName = !course.noun?.isPlural || /[^a-z]/.test(segment);
  if (isAwaited && !course.isList && isLikeName && isNameId(segment)) stepToId(course, segment, NAMED);
  else if (course.id !== undefined && !/\p{L}/u.test(segment)) course.isAmbiguous = true;
  else course.isBroken = true;
}

type Pair = readonly [key: string, value: string];

function pairOf(pair: string): Pair {
  const [key, value] = cut(pair, '=');
  return [decoded(key).toLowerCase(), decoded(value)];
}

/** What the query adds to a path that names no record. */
function readPairs(course: Course, pairs: readonly Pair[]): AddressReading | undefined {
  for (const [key, value] of pairs) {
    if (ROUTE_KEY.test(key) || (WEAK_ROUTE_KEY.test(key) && course.noun === undefined)) route(course, value);
    else if (WEAK_ROUTE_KEY.test(key) && pageWordOf(value) === 'none') stepToWord(course, 'none');
  }
  const isRecordPage = pairs.every(([key, value]) => !WEAK_ROUTE_KEY.test(key) || pageWordOf(value) !== 'list');
  if (course.id === undefined && !course.isList && isRecordPage) idOfPairs(course, pairs);
  const reading = readingOf(course);
  return reading && reading.id === undefined ? { ...reading, ofClient: clientOfPairs(pairs) } : reading;
}

function route(course: Course, value: string): void {
  if (nounOf(value) === undefined) return;
  for (const segment of value.split('/').slice(0, MOST_PARTS)) step(course, segment);
}

function idOfPairs(course: Course, pairs: readonly Pair[]): void {
  const given = pairs.map(([key, value]) => ({ key, value: bareId(value) }));
  const found = given.filter(({ value }) => isCodedId(value));
  const own = given.find(({ key, value }) => ID_KEY.test(key) && isGivenId(value));
  const keyed = found.find(({ key }) => ownerOfKey(key) !== undefined);
  const owner = keyed && ownerOfKey(keyed.key);
  const isOfNoun = owner && (course.noun === undefined || kindOf(owner.type) === kindOf(course.noun.type));
  const other = found.find(
    ({ key, value }) => /^[a-z]{2,8}id$/.test(key) && !NO_RECORD_KEY.test(key) && isPlainId(value),
  );
  if (own && course.noun) Object.assign(course, { id: own.value, confidence: SURE });
  else if (keyed && isOfNoun) {
    Object.assign(course, { noun: course.noun ?? owner, id: keyed.value, confidence: course.noun ? SURE : LIKELY });
  } else if (other && course.noun && !keyed) {
    Object.assign(course, { id: other.value, confidence: LIKELY });
  }
}

/** `client_id`, `customerId`, `socid`, `client`: whose id the key holds. */
function ownerOfKey(key: string): Noun | undefined {
  const owner = key.replace(/[_-]?id$/, '');
  return owner ? nounOf(owner) : undefined;
}

function clientOfPairs(pairs: readonly Pair[]): string | undefined {
  return pairs.find(([key, value]) => isPlainId(value) && kindOf(ownerOfKey(key)?.type ?? 'other') === 'client')?.[1];
}

/** Clients are companies and persons; every sale is a deal to the rest of the program. */
export function kindOf(type: RecordType): 'client' | 'deal' | 'other' {
  if (type === 'company' || type === 'contact') return 'client';
  return type === 'other' ? 'other' : 'deal';
}

function readingOf(course: Course): AddressReading | undefined {
  const { noun, id, isBoard, confidence, isAmbiguous } = course;
  if (noun === undefined || isAmbiguous) return undefined;
  return { type: noun.type, noun: noun.name, id, isBoard, confidence, ofClient: undefined };
}

function cut(text: string, sign: string): readonly [string, string] {
  const at = text.indexOf(sign);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + sign.length)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
