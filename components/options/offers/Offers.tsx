import type { Library } from '../../../lib/domain/content/library';
import type { Day } from '../../../lib/domain/day';
import type { FirmCatalogue } from '../../../lib/domain/offer/firmCatalogue';
import {
  offers_changed,
  offers_lead,
  offers_looking,
  offers_title,
  offers_unknown_money,
  offers_wrong,
} from '../../../lib/locales/messages/messages';
import { infoIcon } from '../../icons';
import { Note } from '../../Note';
import { EditBar } from '../EditBar';
import type { PageProps } from '../Options';
import { PageHead } from '../PageHead';
import { ExampleCard } from './ExampleCard';
import { LimitsCard } from './LimitsCard';
import { OffersCard } from './OffersCard';
import type { OffersEvents, OffersView } from './offersView';
import { PromisesCard } from './PromisesCard';
import { useCatalogueForm } from './useCatalogueForm';
import { wordsProblems } from './wordsProblems';

/** What may be offered and where it ends, with what it comes to, and what has been promised this month. */
export function Offers({ view: { offers, today }, events }: PageProps) {
  const { catalogue, library } = offers;
  return (
    <>
      <PageHead title={offers_title()} lead={offers_lead()} />
      {catalogue === 'looking' && <p class="muted">{offers_looking()}</p>}
      {catalogue === undefined && (
        <Note tone="plain" icon={infoIcon}>
          {offers_unknown_money()}
        </Note>
      )}
      {library && catalogue !== undefined && catalogue !== 'looking' && (
        <Editor view={offers} library={library} catalogue={catalogue} today={today} events={events.offers} />
      )}
    </>
  );
}

interface EditorProps {
  readonly view: OffersView;
  readonly library: Library;
  readonly catalogue: FirmCatalogue;
  readonly today: Day;
  readonly events: OffersEvents;
}

function Editor({ view, library, catalogue, today, events }: EditorProps) {
  const form = useCatalogueForm(catalogue, view.brought);
  const worded = wordsProblems(form.typed, library);
  const wrong = form.problems.length + worded.size;
  return (
    <>
      <OffersCard form={form} view={view} library={library} worded={worded} events={events} />
      <div class="sidebyside">
        <LimitsCard form={form} />
        <ExampleCard form={form} view={view} library={library} today={today} />
      </div>
      <PromisesCard
        promises={view.promises}
        limits={catalogue.limits}
        library={library}
        offers={catalogue.offers}
        today={today}
      />
      <EditBar
        isChanged={form.isChanged}
        isWrong={wrong > 0}
        outcome={view.saved}
        onSave={() => events.onSave(form.typed)}
        onDiscard={form.onDiscard}
      >
        {wrong > 0 ? offers_wrong({ n: wrong }) : offers_changed()}
      </EditBar>
    </>
  );
}
