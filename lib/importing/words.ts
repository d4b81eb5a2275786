import { ownText } from './cell';

/** Texts that repeat, each held once and told by a number; 0 stands for none. */
export class Words {
  private readonly numbers = new Map<string, number>();
  private readonly texts: (string | undefined)[] = [undefined];

  numberOf(text: string | undefined): number {
    if (text === undefined) return 0;
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const own = ownText(text);
    this.numbers.set(own, this.texts.length);
    return this.texts.push(own) - 1;
  }

  textOf(number: number | undefined): string | undefined {
    return this.texts[number ?? 0];
  }
}
