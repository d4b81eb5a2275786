import { useEffect, useRef } from 'preact/hooks';
import type { Guide, HelpBlock, HelpPage, HelpTopic } from '../../lib/domain/content/help';
import { app_name, help_first_steps, help_nav, help_options, help_tour } from '../../lib/locales/messages/messages';
import { Logo } from '../Logo';

export interface HelpProps {
  readonly guide: Guide;
  readonly topic: HelpTopic;
}

/** The user guide: its topics to the left, one of them open. */
export function Help({ guide, topic }: HelpProps) {
  const page = guide.find((one) => one.topic === topic);
  return (
    <div class="guide">
      <nav aria-label={help_nav()}>
        <p class="app-name">
          <Logo size={20} />
          {app_name()}
        </p>
        <ul>
          {guide.map((one) => (
            <li key={one.topic}>
              <a href={`#${one.topic}`} {...(one.topic === topic && { 'aria-current': 'page' as const })}>
                {one.title}
              </a>
            </li>
          ))}
        </ul>
        <Elsewhere />
      </nav>
      {page && <Page page={page} />}
    </div>
  );
}

function Elsewhere() {
  return (
    <ul class="elsewhere">
      <li>
        <a href="/onboarding.html">{help_first_steps()}</a>
      </li>
      <li>
        <a href="/onboarding.html#tour">{help_tour()}</a>
      </li>
      <li>
        <a href="/options.html">{help_options()}</a>
      </li>
    </ul>
  );
}

function Page({ page }: { readonly page: HelpPage }) {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(page.topic);
  // Takes a reader of the screen to the new page; on opening the focus stays where the browser puts it.
  useEffect(() => {
    if (shown.current !== page.topic) main.current?.focus();
    shown.current = page.topic;
  }, [page.topic]);
  return (
    <main ref={main} tabIndex={-1}>
      <h1>{page.title}</h1>
      {page.blocks.map((block) => (
        <Block key={block.kind === 'list' ? block.items[0] : block.text} block={block} />
      ))}
    </main>
  );
}

function Block({ block }: { readonly block: HelpBlock }) {
  if (block.kind === 'list')
    return (
      <ul>
        {block.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    );
  return block.kind === 'heading' ? <h2>{block.text}</h2> : <p>{block.text}</p>;
}
