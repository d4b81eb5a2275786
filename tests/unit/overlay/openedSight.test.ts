// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { OpenedSight } from '../../../lib/overlay/openedSight';

/** What the browser was asked to look at, and what it tells of it. */
class Covers {
  static all: Covers[] = [];
  readonly observed = new Set<Element>();

  constructor(readonly tell: (entries: readonly object[]) => void) {
    Covers.all.push(this);
  }

  observe(element: Element): void {
    this.observed.add(element);
  }

  disconnect(): void {
    this.observed.clear();
  }

  see(isVisible: boolean): void {
    this.tell([{ isVisible, boundingClientRect: { width: 100 } }]);
  }
}

let box: HTMLElement;
let end: AbortController;

const looked = () => [...(Covers.all[0]?.observed ?? [])];

function opened(): OpenedSight {
  box.append(document.createElement('dialog'));
  return new OpenedSight(box, end.signal);
}

beforeEach(() => {
  vi.useFakeTimers();
  Covers.all = [];
  vi.stubGlobal('IntersectionObserver', Covers);
  vi.stubGlobal('getComputedStyle', () => ({ opacity: '1', visibility: 'visible', filter: 'none' }));
  box = document.createElement('div');
  document.body.append(box);
  end = new AbortController();
});

afterEach(() => {
  end.abort();
  box.remove();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('takes a press on what has been seen whole', async () => {
  const sight = opened();
  Covers.all[0]?.see(true);
  expect(await sight.isPlain()).toBe(true);
});

it('takes no press on what has not been seen within a second', async () => {
  const isPlain = opened().isPlain();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await isPlain).toBe(false);
});

it('judges a press by what stands there when it has been seen, where that was drawn anew meanwhile', async () => {
  const isPlain = opened().isPlain();
  box.replaceChildren(document.createElement('dialog'));
  await Promise.resolve();
  expect(looked()).toEqual([...box.children]);
  Covers.all[0]?.see(true);
  expect(await isPlain).toBe(true);
});

it('leaves no observer and no timer behind when it is closed', async () => {
  opened();
  expect(vi.getTimerCount()).toBe(1);
  end.abort();
  expect(vi.getTimerCount()).toBe(0);
  expect(looked()).toEqual([]);
  box.replaceChildren(document.createElement('dialog'));
  await Promise.resolve();
  expect(vi.getTimerCount()).toBe(0);
  expect(looked()).toEqual([]);
});

it('a press that waits to be seen comes to nothing when what was pressed is closed', async () => {
  const isPlain = opened().isPlain();
  end.abort();
  expect(await isPlain).toBe(false);
});
