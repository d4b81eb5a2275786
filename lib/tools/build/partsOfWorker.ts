import type { Plugin, Rolldown } from 'vite';

/** Where the parts meet: scripts share no other scope. */
const PARTS = 'budilnikParts';

/** The module of the bundler's own functions. */
const RUNTIME = '\0rolldown/runtime.js';

/**
 * Lets the background load parts of itself when it needs them (R-P-10, R-P-12). A service worker may not `import()`; it
 * may run again, at any time, a script that it has run while it was being installed, from what the browser has kept of
 * it. So every `import()` becomes a script beside `background.js`, all of them are run when a version is installed, and
 * each does nothing but leave its code under its name until somebody asks for it.
 * Where the background is a page, as in Firefox, the manifest names the parts before it: see `wxt.config.ts`.
 */
export function partsOfWorker(): Plugin {
  return {
    name: 'budilnik:parts-of-worker',
    config({ build }) {
      if (!build?.lib || !build.rollupOptions) throw new Error('The background is built otherwise than expected');
      build.lib.formats = ['cjs'];
      // Parts use what the first one has brought already.
      build.rollupOptions.preserveEntrySignatures = 'allow-extension';
      Object.assign(build.rollupOptions.output ?? {}, { chunkFileNames: 'background-[name].js', exports: 'named' });
    },
    generateBundle(_, bundle) {
      const scripts = Object.values(bundle).filter((output) => output.type === 'chunk');
      const parts = scripts.filter(({ isEntry }) => !isEntry).map(({ fileName }) => `./${fileName}`);
      const withRuntime = scripts.find(({ moduleIds }) => moduleIds.includes(RUNTIME))?.fileName;
      for (const script of scripts) {
        script.code = withoutBareCall(script.code, withRuntime);
        script.code = script.isEntry ? firstPart(script, parts) : part(script);
      }
    },
  };
}

/**
 * Every part that is brought calls for the bundler's own functions, used or not, and with them for the whole part that
 * they happen to lie in. Where it takes nothing from there, the call is left out.
 */
function withoutBareCall(code: string, file: string | undefined): string {
  if (file === undefined) return code;
  const call = new RegExp(`(?<=^|[;,{}\\n])require\\(["'\`]\\./${file.replaceAll('.', '\\.')}["'\`]\\)(?=[;,])`, 'g');
  return code.replace(call, '0');
}

function part({ fileName, code }: Rolldown.OutputChunk): string {
  return `(globalThis.${PARTS}??={})["./${fileName}"]=function(require,exports){${code}};\n`;
}

/** The names are those by which scripts built as CommonJS know one another. */
function firstPart({ fileName, code }: Rolldown.OutputChunk, parts: readonly string[]): string {
  return `(()=>{
const parts=globalThis.${PARTS}??={},exports={},given={"./${fileName}":exports};
const require=name=>{
  if(given[name])return given[name];
  if(!parts[name])importScripts(name);
  const exports=given[name]={};
  parts[name](require,exports);
  return exports;
};
if("importScripts"in globalThis)addEventListener("install",()=>importScripts(...${JSON.stringify(parts)}));
${code}})();
`;
}
