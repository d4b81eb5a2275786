import type { Plugin } from 'vite';

/**
 * WXT starts a plain script inside a net that reports what is thrown and throws it again, in development only. In a
 * page of a CRM its bytes come in every script and do nothing: the script is started as it is.
 */
export function bareStart(): Plugin {
  return {
    name: 'budilnik:bare-start',
    load: {
      order: 'pre',
      filter: { id: /virtual:wxt-unlisted-script-entrypoint\?/ },
      handler(id) {
        const script = id.slice(id.indexOf('?') + 1);
        return `import script from ${JSON.stringify(script)};\nexport default script.main();`;
      },
    },
  };
}
