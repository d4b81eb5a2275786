import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Listing {
  readonly name: string;
  readonly summary: string;
  readonly firefoxSummary: string;
  readonly description: readonly string[];
}

/**
 * Most characters of a store. Chrome: the manifest's `name` 75, of which about 45 are shown, and `description` 132
 * (developer.chrome.com/docs/extensions/reference/manifest); Firefox: summary 250 (addons.mozilla.org).
 */
const NAME = 45;
const SUMMARY = 132;
const FIREFOX_SUMMARY = 250;

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

describe.each(['ru', 'en'])('the listing in %s', (language) => {
  const listing: Listing = json(`tests/store-listing/listing.${language}.json`);

  it('fits into the stores', () => {
    expect(listing.name.length).toBeLessThanOrEqual(NAME);
    expect(listing.summary.length).toBeLessThanOrEqual(SUMMARY);
    expect(listing.firefoxSummary.length).toBeLessThanOrEqual(FIREFOX_SUMMARY);
    expect(listing.description.every((paragraph) => paragraph.trim().length > 0)).toBe(true);
  });

  it('says what the browser shows of the installed extension', () => {
    const shown = json(`lib/assets/public/_locales/${language}/messages.json`);
    expect([shown.extName.message, shown.extDescription.message]).toEqual([listing.name, listing.summary]);
  });
});

it('has as many paragraphs in both languages', () => {
  const [ru, en]: readonly Listing[] = ['ru', 'en'].map((language) =>
    json(`tests/store-listing/listing.${language}.json`),
  );
  expect(ru?.description.length).toBe(en?.description.length);
});

/** Width and height stand in the first chunk of a PNG, eight bytes of signature and eight of head before them. */
function sizeOf(png: Buffer): readonly [number, number] {
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

it.each([16, 32, 48, 128])('the icon of %i px is a PNG of that size', (side) => {
  const png = readFileSync(`lib/assets/public/icon/${side}.png`);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(sizeOf(png)).toEqual([side, side]);
});
