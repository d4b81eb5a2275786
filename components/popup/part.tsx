import { signal } from '@preact/signals';
import type { ComponentType, VNode } from 'preact';

type Drawn<Props> = (props: Props) => VNode | undefined;

/** Components that come by a script of their own. */
export interface Parts<Brought> {
  /** Brings the script; once, however often it is wanted. */
  readonly bring: () => Promise<void>;
  /** A component of the script, which drawing it brings: the first frame waits for it. */
  readonly part: <Props extends object>(of: (parts: Brought) => ComponentType<Props>) => Drawn<Props>;
  /** A component of the script which nothing waits for: nothing stands in its place until the script is there. */
  readonly partInTime: <Props extends object>(of: (parts: Brought) => ComponentType<Props>) => Drawn<Props>;
}

const awaited = new Set<Promise<void>>();

/** Resolves when all that has been drawn so far has come. */
export async function drawnParts(): Promise<void> {
  await Promise.all(awaited);
}

/** The components of the script that `load` loads. */
export function partsOf<Brought extends object>(load: () => Promise<Brought>): Parts<Brought> {
  const brought = signal<Brought | undefined>(undefined);
  let bringing: Promise<void> | undefined;
  const bring = () => {
    bringing ??= load().then((parts) => {
      brought.value = parts;
    });
    return bringing;
  };
  const partInTime: Parts<Brought>['partInTime'] = (of) => (props) => {
    const Component = brought.value && of(brought.value);
    return Component && <Component {...props} />;
  };
  const part: Parts<Brought>['part'] = (of) => {
    const Part = partInTime(of);
    return (props) => {
      if (!brought.value) awaited.add(bring());
      return Part(props);
    };
  };
  return { bring, part, partInTime };
}
