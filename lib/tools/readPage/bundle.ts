import { build } from 'vite';

/** A module with all it imports as one classic script; its exports are in the global `name`. */
export async function bundledScript(entry: string, name: string): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name } },
  });
  const outputs = Array.isArray(result)
    ? result.flatMap(({ output }) => output)
    : 'output' in result
      ? result.output
      : [];
  const script = outputs.find((output) => output.type === 'chunk');
  if (!script) throw new Error(`${entry} could not be bundled.`);
  return script.code;
}
