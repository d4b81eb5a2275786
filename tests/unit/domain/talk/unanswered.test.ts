import { describe, expect, it } from 'vitest';
import { gathered } from '../../../../lib/domain/talk/unanswered';

describe('phrases without an answer', () => {
  it('are gathered for the head, the most frequent first, with no client in them', () => {
    const heard = [
      { phrase: 'Сайт падает', reason: 'other', on: '2026-11-01' },
      { phrase: 'А где чек?', on: '2026-11-02' },
      { phrase: 'сайт падает ', reason: 'other', on: '2026-11-05' },
    ];
    expect(gathered(heard)).toEqual([
      { phrase: 'Сайт падает', reason: 'other', on: '2026-11-05', times: 2 },
      { phrase: 'А где чек?', on: '2026-11-02', times: 1 },
    ]);
  });
});
