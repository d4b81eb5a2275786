import { marksOfEffect } from '../../../lib/domain/marks/markLabels';
import { language } from '../../../lib/locales/language';

interface MarksCardProps {
  readonly effect: 'up' | 'down';
  readonly title: string;
}

/** The marks that move a class one way. They are the same for everybody, so there is nothing to set. */
export function MarksCard({ effect, title }: MarksCardProps) {
  return (
    <section class="card" aria-label={title}>
      <h3>{title}</h3>
      <ul class="plainlist">
        {marksOfEffect(effect).map(({ code, label }) => (
          <li key={code}>{label[language.value]}</li>
        ))}
      </ul>
    </section>
  );
}
