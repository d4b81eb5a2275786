import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guide as en } from '../../../lib/content/help/en';
import { guide as ru } from '../../../lib/content/help/ru';
import { type HelpPage, helpTopics } from '../../../lib/domain/content/help';

const guides = { en, ru };
const textsOf = ({ blocks }: HelpPage) => blocks.flatMap((block) => (block.kind === 'list' ? block.items : block.text));

describe.each(['en', 'ru'] as const)('the guide in %s', (language) => {
  const guide = guides[language];

  it('has every topic, and no file that is none', () => {
    expect(guide.map(({ topic }) => topic)).toEqual(helpTopics);
    const files = readdirSync(`lib/content/help/${language}`).map((name) => name.replace(/\.md$/, ''));
    expect(files.sort()).toEqual([...helpTopics].sort());
  });

  it.each(guide)('says on «$topic» nothing empty, and nothing that looks like markup', (page) => {
    expect(page.title.length).toBeGreaterThan(2);
    expect(page.blocks.length).toBeGreaterThan(2);
    for (const text of textsOf(page)) {
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/[<>`*_#]|\]\(/);
    }
  });
});

it('has the same headings and lists in both languages', () => {
  const shapeOf = ({ blocks }: HelpPage) =>
    blocks.map((block) => (block.kind === 'list' ? `list of ${block.items.length}` : block.kind));
  for (const [n, page] of en.entries())
    expect([page.topic, shapeOf(page)]).toEqual([page.topic, ru[n] && shapeOf(ru[n])]);
});
