import {
  head_policy_chrome,
  head_policy_chrome_text,
  head_policy_edge,
  head_policy_edge_text,
  head_policy_firefox,
  head_policy_firefox_text,
  head_policy_lead,
  head_policy_show,
  head_policy_title,
} from '../../../lib/locales/messages/messages';

/** For whoever manages the company's browsers. */
export function PolicyHelp({ extension: id }: { readonly extension: string }) {
  const browsers = [
    { name: head_policy_chrome(), text: head_policy_chrome_text({ id, path: registryKey('Google\\Chrome', id) }) },
    { name: head_policy_edge(), text: head_policy_edge_text({ path: registryKey('Microsoft\\Edge', id) }) },
    { name: head_policy_firefox(), text: head_policy_firefox_text({ id }) },
  ];
  return (
    <section class="card" aria-label={head_policy_title()}>
      <h3>{head_policy_title()}</h3>
      <p class="muted">{head_policy_lead()}</p>
      <dl class="policy">
        {browsers.map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p class="faint">{head_policy_show()}</p>
    </section>
  );
}

/** Where Windows keeps what an administrator hands to one extension. */
function registryKey(browser: string, id: string): string {
  return `Software\\Policies\\${browser}\\3rdparty\\extensions\\${id}\\policy`;
}
