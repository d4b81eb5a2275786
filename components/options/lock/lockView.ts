/** The lock as the options and the popup show it. */
export interface LockView {
  readonly state: 'off' | 'open' | 'locked';
  /** Present while rows are being sealed or opened. */
  readonly rewriting: { readonly seals: boolean; readonly done: number; readonly tables: number } | undefined;
  /** Minutes without use after which it locks by itself; 0: when the browser closes. */
  readonly idleMinutes: number;
  readonly outcome: LockOutcome;
  /** Characters of a pass-phrase. */
  readonly shortest: number;
}

/** How the last act ended; `wrong` carries the seconds until the next phrase is looked at. */
export type LockOutcome =
  | { readonly kind: 'none' | 'working' }
  | { readonly kind: 'wrong'; readonly waitSeconds: number }
  | { readonly kind: 'failed'; readonly why: string };

export interface LockEvents {
  readonly onPutOn: (passphrase: string) => void;
  readonly onUnlock: (passphrase: string) => void;
  readonly onLock: () => void;
  readonly onChange: (old: string, next: string) => void;
  readonly onTakeOff: (passphrase: string) => void;
  readonly onIdleMinutes: (minutes: number) => void;
}
