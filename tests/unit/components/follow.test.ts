import { describe, expect, it } from 'vitest';
import { follow } from '../../../components/follow';

/** An item whose value may change at any moment while it is being read. */
class SlowItem {
  private readonly watchers: ((value: string) => void)[] = [];

  constructor(private value: string) {}

  async getValue(): Promise<string> {
    const read = this.value;
    await Promise.resolve();
    return read;
  }

  watch(changed: (value: string) => void): void {
    this.watchers.push(changed);
  }

  write(value: string): void {
    this.value = value;
    for (const changed of this.watchers) changed(value);
  }
}

describe('what a page of ours shows of the storage', () => {
  it('is what was stored, then whatever is written', async () => {
    const item = new SlowItem('first');
    const followed = await follow(item);
    expect(followed.value).toBe('first');
    item.write('second');
    expect(followed.value).toBe('second');
  });

  it('is what was written while it was being read, and not what stood there before', async () => {
    const item = new SlowItem('well');
    const following = follow(item);
    item.write('lost');
    expect((await following).value).toBe('lost');
  });
});
