import type { Library } from '../../../lib/domain/content/library';
import type { Reason, ReasonFix } from '../../../lib/domain/content/reason';
import {
  scripts_reason,
  scripts_reason_can_fix,
  scripts_reason_enter,
  scripts_reason_fixed,
  scripts_reason_owner,
  scripts_reason_play,
  scripts_reasons,
  scripts_reasons_lead,
} from '../../../lib/locales/messages/messages';

interface ReasonsCardProps {
  readonly library: Library;
  readonly fixes: readonly ReasonFix[];
}

/** Why clients leave, what is done about each, and what has been put right; entered on the page of calls. */
export function ReasonsCard({ library, fixes }: ReasonsCardProps) {
  const causes = library.reasons.reasons.filter(({ kind }) => kind === 'cause');
  return (
    <section class="card" aria-label={scripts_reasons()}>
      <h3>{scripts_reasons()}</h3>
      <p class="muted">
        {scripts_reasons_lead()} <a href="#calls">{scripts_reason_enter()}</a>
      </p>
      <table class="grid">
        <thead>
          <tr>
            <th>{scripts_reason()}</th>
            <th>{scripts_reason_play()}</th>
            <th>{scripts_reason_can_fix()}</th>
            <th>{scripts_reason_owner()}</th>
            <th>{scripts_reason_fixed()}</th>
          </tr>
        </thead>
        <tbody>
          {causes.map((reason) => (
            <Cause
              key={reason.code}
              reason={reason}
              library={library}
              fix={fixes.find((fix) => fix.reason === reason.code)}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface CauseProps {
  readonly reason: Reason;
  readonly library: Library;
  readonly fix: ReasonFix | undefined;
}

function Cause({ reason: { label, play, canFix }, library, fix }: CauseProps) {
  const found = library.plays.plays.find(({ code }) => code === play);
  return (
    <tr>
      <td>{label}</td>
      <td>{found?.label}</td>
      <td>{library.reasons.canFixLabels[canFix]}</td>
      <td dir="auto">{fix?.owner}</td>
      <td dir="auto">{fix?.fixMade}</td>
    </tr>
  );
}
