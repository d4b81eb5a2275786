import path from 'node:path';
import type { Plugin } from 'vite';

/** Our own code; libraries are small enough, or must be there once. */
const OWN = /^(?!\0|.*\/node_modules\/).+\.[jt]sx?$/;

/** What holds something for the whole page, and so must be there once. */
const ONCE = /\/(components\/popup\/parts?\.tsx?|lib\/locales\/(language\.ts|messages\/runtime\.js))$/;

/** What all that is drawn stands on: one script instead of five that name one another. */
const GROUND = {
  name: 'ground',
  test: /\/node_modules\/(preact|@preact|@wxt-dev|wxt)\/|vite\/preload-helper|\/lib\/locales\/(language\.ts|messages\/runtime\.js)$/,
};

/**
 * A module that two scripts share comes whole with the first of them, although the other needs most of it: icons,
 * policies, words; or it becomes a script of its own, which is one more to wait for. What the first frame of a page
 * may wait for gets copies of its own instead, which hold what it needs and no more; all else that is brought by
 * `import()` has the originals (R-P-02, R-P-10).
 *
 * @param sources where scripts of the first frame begin: the page's own, and those that a first frame may bring
 */
export function firstFrame(sources: readonly string[]): Plugin {
  const marks = sources.map((source) => ({ source, mark: `?${path.parse(source).name}` }));
  return {
    name: 'budilnik:first-frame',
    enforce: 'pre',
    config: () => ({ build: { rolldownOptions: { output: { codeSplitting: { groups: [GROUND] } } } } }),
    async resolveId(source, importer, options) {
      const own = marks.find((each) => importer?.endsWith(each.mark) || importer?.endsWith(each.source));
      if (!own || !importer) return undefined;
      const from = importer.replace(own.mark, '');
      const found = await this.resolve(source, from, { ...options, skipSelf: true });
      if (!found || found.external || options.kind === 'dynamic-import') return found;
      return OWN.test(found.id) && !ONCE.test(found.id) ? { ...found, id: found.id + own.mark } : found;
    },
  };
}
