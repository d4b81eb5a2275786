import { contactPolicyOf } from '../../../lib/domain/contactPolicy';
import { type Channel, channels } from '../../../lib/domain/content/condition';
import { policy_channel, policy_channels, policy_channels_help } from '../../../lib/locales/messages/messages';
import type { RulesForm } from '../useRulesForm';
import { withContact } from './withContact';

/** Ways the firm reaches its clients; a call is always one of them. */
export function ChannelsCard({ form }: { readonly form: RulesForm }) {
  const chosen = contactPolicyOf(form.draft.rules).channels;
  const turn = (channel: Channel, isOn: boolean) =>
    form.onChoose(
      withContact(() => ({ channels: channels.filter((each) => (each === channel ? isOn : chosen.includes(each))) })),
    );
  return (
    <section class="card" aria-label={policy_channels()}>
      <h3>{policy_channels()}</h3>
      <p class="muted">{policy_channels_help()}</p>
      <fieldset class="weekdays" aria-label={policy_channels()}>
        {channels.map((channel) => (
          <label key={channel}>
            <input
              type="checkbox"
              checked={chosen.includes(channel)}
              disabled={channel === 'call'}
              onChange={({ currentTarget }) => turn(channel, currentTarget.checked)}
            />
            {policy_channel({ channel })}
          </label>
        ))}
      </fieldset>
    </section>
  );
}
