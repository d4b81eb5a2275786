import { Num } from './Num';
import type { Opener } from './opener';
import type { Sentence, SentencePart } from './sentence';

export interface StripSentenceProps {
  readonly sentence: Sentence;
  readonly opener: Opener;
}

export function StripSentence({ sentence, opener }: StripSentenceProps) {
  return (
    <p class="say">
      {sentence.map((part, index) => (
        <Part key={`${index}`} part={part} place={`say-${index}`} opener={opener} />
      ))}
    </p>
  );
}

interface PartProps {
  readonly part: SentencePart;
  readonly place: string;
  readonly opener: Opener;
}

function Part({ part, place, opener }: PartProps) {
  if (typeof part === 'string') return <>{part}</>;
  if ('opens' in part) {
    return (
      <Num isOpen={opener.openPlace === place} onOpen={(anchor) => opener.toggle(place, part.opens, anchor)}>
        {part.text}
      </Num>
    );
  }
  if ('conclusion' in part) return <b class="missed">{part.conclusion}</b>;
  if ('aside' in part) return <span class="aside">{part.aside}</span>;
  return <bdi class="quoted">{part.quoted}</bdi>;
}
