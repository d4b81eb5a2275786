import { median } from '../measurement';

/** Processor time of this process in milliseconds; what others do on the machine counts little. */
export function cpuTime(job: () => unknown): number {
  const before = process.cpuUsage();
  job();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Median processor time of each job in milliseconds; the jobs take turns, after as many turns unmeasured. */
export function interleaved<Name extends string>(
  jobs: Readonly<Record<Name, () => unknown>>,
  turns: number,
  warmUp = turns,
): Record<Name, number> {
  const names = Object.keys(jobs) as Name[];
  const times = names.map((): number[] => []);
  for (let turn = 0; turn < warmUp + turns; turn++) {
    names.forEach((name, i) => {
      const time = cpuTime(jobs[name]);
      if (turn >= warmUp) times[i]?.push(time);
    });
  }
  return Object.fromEntries(names.map((name, i) => [name, median(times[i] ?? [])])) as Record<Name, number>;
}
