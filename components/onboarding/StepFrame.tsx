import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { app_name, welcome_skip, welcome_step, welcome_step_short } from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { Logo } from '../Logo';

export interface StepFrameProps {
  /** 1–4; undefined after the last one. */
  readonly at: number | undefined;
  readonly title: string;
  readonly lead?: ComponentChildren;
  readonly children: ComponentChildren;
  /** Ways back and on: the left one, then the amber one. */
  readonly foot: ComponentChildren;
  /** Absent where there is nothing left to skip. */
  readonly onSkip?: (() => void) | undefined;
}

const ALL = [1, 2, 3, 4] as const;

/** One step: how far along it is, what it is about, and where it leads. Turned in place, its heading takes the focus. */
export function StepFrame({ at, title, lead, children, foot, onSkip }: StepFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const opened = useRef(false);
  useEffect(() => {
    if (opened.current) heading.current?.focus();
    opened.current = true;
  }, [at]);
  return (
    <main class="steps">
      <header>
        <Logo size={20} />
        <b>{app_name()}</b>
        {at !== undefined && <Progressed at={at} />}
        {onSkip && (
          <Button look="text" size="small" onPress={onSkip}>
            {welcome_skip()}
          </Button>
        )}
      </header>
      <div class="in">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead && <p class="muted">{lead}</p>}
        {children}
      </div>
      <footer>{foot}</footer>
    </main>
  );
}

function Progressed({ at }: { readonly at: number }) {
  return (
    <span class="progressed" role="img" aria-label={welcome_step({ n: at })}>
      {ALL.map((n) => (
        <i key={n} data-on={n <= at} />
      ))}
      <span class="faint" aria-hidden="true">
        {welcome_step_short({ n: at })}
      </span>
    </span>
  );
}
