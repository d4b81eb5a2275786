import { spawn } from 'node:child_process';

/** Runs a command with its output shown; resolves to its exit code and says how long it took. */
export function step(
  title: string,
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<number> {
  console.log(`\n── ${title}`);
  const started = Date.now();
  const child = spawn(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`${title}: ${error.message}`);
      resolve(127);
    });
    child.on('close', (code) => {
      console.log(
        `── ${title}: ${code === 0 ? 'ok' : `failed (${code})`} in ${((Date.now() - started) / 1000).toFixed(1)} s`,
      );
      resolve(code ?? 1);
    });
  });
}
