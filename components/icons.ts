/**
 * Paths on a 16 px grid, one constant per icon so that a script carries only those it draws.
 * A dot is a very short line: the round stroke makes it.
 */
export interface IconShape {
  readonly line?: string;
  readonly filled?: string;
  readonly dashed?: string;
}

export const sunIcon: IconShape = {
  line: 'M5.1 8a2.9 2.9 0 1 0 5.8 0 2.9 2.9 0 1 0 -5.8 0ZM8 1.25v1.6M8 13.15v1.6M1.25 8h1.6M13.15 8h1.6M3.25 3.25l1.1 1.1M11.65 11.65l1.1 1.1M3.25 12.75l1.1-1.1M11.65 4.35l1.1-1.1',
};
export const bellIcon: IconShape = {
  line: 'M3 11.25h10c-.95-.8-1.4-1.8-1.4-3.5v-.6a3.6 3.6 0 0 0-7.2 0v.6c0 1.7-.45 2.7-1.4 3.5ZM6.6 13.35a1.5 1.5 0 0 0 2.8 0M8 1.75v1.7',
};
export const moonIcon: IconShape = { filled: 'M13.5 9.7A5.9 5.9 0 1 1 6.3 2.5a4.75 4.75 0 0 0 7.2 7.2Z' };
export const hourglassIcon: IconShape = {
  line: 'M3.75 2h8.5M3.75 14h8.5M4.75 2v2.2C4.75 5.9 8 6.8 8 8s-3.25 2.1-3.25 3.8V14M11.25 2v2.2C11.25 5.9 8 6.8 8 8s3.25 2.1 3.25 3.8V14',
};
export const oneIcon: IconShape = { line: 'M2 8a6 6 0 1 0 12 0 6 6 0 1 0 -12 0ZM6.6 6.3 8.3 5v6' };
export const leafIcon: IconShape = {
  line: 'M4.4 11.6C2.6 7 6 2.75 13.25 2.75c0 7.25-4.25 10.65-8.85 8.85ZM2.25 13.75 8.75 7.25',
};
export const doorIcon: IconShape = { line: 'M8.75 2.5H3.25v11h5.5M6.5 8h7.25M11 5.25 13.75 8 11 10.75' };
export const noContactIcon: IconShape = { line: 'M2 8a6 6 0 1 0 12 0 6 6 0 1 0 -12 0ZM3.9 3.9l8.2 8.2' };
export const unknownIcon: IconShape = {
  line: 'M6.3 6.5a1.75 1.75 0 1 1 2.6 1.55c-.55.3-.9.6-.9 1.15M8 11h.01',
  dashed: 'M2 8a6 6 0 1 0 12 0 6 6 0 1 0 -12 0Z',
};
export const partialIcon: IconShape = { line: 'M2 8a6 6 0 1 0 12 0 6 6 0 1 0 -12 0Z', filled: 'M8 8V2a6 6 0 0 1 6 6Z' };
export const readingIcon: IconShape = { line: 'M13.75 8A5.75 5.75 0 1 1 8 2.25M8 5v3.2l2.1 1.4' };
export const sessionIcon: IconShape = {
  line: 'M2.5 8a2.75 2.75 0 1 0 5.5 0 2.75 2.75 0 1 0 -5.5 0ZM8 8h6M12 8v2.5M14 8v1.75',
};
export const doubtfulIcon: IconShape = { line: 'M8 2.25 14.5 13.5h-13ZM8 6.4v3.4M8 11.6h.01' };
export const moreIcon: IconShape = {
  line: 'M2.85 8a.4 .4 0 1 0 .8 0 .4 .4 0 1 0 -.8 0ZM7.6 8a.4 .4 0 1 0 .8 0 .4 .4 0 1 0 -.8 0ZM12.35 8a.4 .4 0 1 0 .8 0 .4 .4 0 1 0 -.8 0Z',
};
export const closeIcon: IconShape = { line: 'M4 4l8 8M12 4l-8 8' };
export const checkIcon: IconShape = { line: 'M2.75 8.5 6.25 12l7-8' };
export const chevronDownIcon: IconShape = { line: 'M3.5 6.25 8 10.75l4.5-4.5' };
export const chevronRightIcon: IconShape = { line: 'M6.25 3.5 10.75 8l-4.5 4.5' };
export const clockIcon: IconShape = { line: 'M2 8a6 6 0 1 0 12 0 6 6 0 1 0 -12 0ZM8 4.6V8l2.3 1.5' };
export const cycleIcon: IconShape = {
  line: 'M13.4 6.75A5.6 5.6 0 0 0 3 5.6M2.6 9.25A5.6 5.6 0 0 0 13 10.4M2.75 2.75v3h3M13.25 13.25v-3h-3',
};
export const globeIcon: IconShape = {
  line: 'M2 8a6 6 0 1 0 12 0 6 6 0 1 0 -12 0ZM2 8h12M8 2c2 1.8 2.75 3.8 2.75 6S10 12.2 8 14c-2-1.8-2.75-3.8-2.75-6S6 3.8 8 2Z',
};
export const infoIcon: IconShape = { line: 'M2 8a6 6 0 1 0 12 0 6 6 0 1 0 -12 0ZM8 7.4v3.5M8 5.1h.01' };
export const lockIcon: IconShape = {
  line: 'M4.5 7h7a1.5 1.5 0 0 1 1.5 1.5v3.75a1.5 1.5 0 0 1 -1.5 1.5h-7a1.5 1.5 0 0 1 -1.5 -1.5v-3.75a1.5 1.5 0 0 1 1.5 -1.5ZM5.25 7V5a2.75 2.75 0 0 1 5.5 0v2',
};
export const peopleIcon: IconShape = {
  line: 'M3.6 5.25a2.4 2.4 0 1 0 4.8 0 2.4 2.4 0 1 0 -4.8 0ZM1.75 13.25c.4-2.75 2-4 4.25-4s3.85 1.25 4.25 4M10.5 3.1a2.4 2.4 0 0 1 0 4.3M11.75 9.6c1.4.5 2.2 1.7 2.5 3.65',
};
export const settingsIcon: IconShape = {
  line: 'M2.25 5h5.9M12.1 5h1.65M2.25 11h1.65M7.85 11h5.9M8.2 5a1.9 1.9 0 1 0 3.8 0 1.9 1.9 0 1 0 -3.8 0ZM4 11a1.9 1.9 0 1 0 3.8 0 1.9 1.9 0 1 0 -3.8 0Z',
};
export const trashIcon: IconShape = {
  line: 'M2.75 4.25h10.5M6 4.25V2.5h4v1.75M4 4.25l.6 9.5h6.8l.6-9.5M6.75 7v4M9.25 7v4',
};
export const pointIcon: IconShape = { line: 'm3.25 2.75 9.5 3.9-4.2 1.6-1.6 4.2ZM9.4 9.4l3.6 3.6' };
export const mergeIcon: IconShape = {
  line: 'M3 2.5v2.25C3 7.5 8 7 8 10v3.75M13 2.5v2.25C13 7.5 8 7 8 10M5.5 11.5 8 14l2.5-2.5',
};
export const importIcon: IconShape = { line: 'M8 10V2.5M4.9 5.35 8 2.25l3.1 3.1M2.5 13.5h11' };
export const saveIcon: IconShape = { line: 'M8 2.25v7.5M4.9 6.9 8 10l3.1-3.1M2.5 13.5h11' };
export const calendarIcon: IconShape = {
  line: 'M4 3.5h8a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1 -1.5 1.5h-8a1.5 1.5 0 0 1 -1.5 -1.5v-7a1.5 1.5 0 0 1 1.5 -1.5ZM2.5 6.75h11M5.25 1.9v3M10.75 1.9v3',
};
export const moneyIcon: IconShape = {
  line: 'M3.25 4h9.5a1.5 1.5 0 0 1 1.5 1.5v5a1.5 1.5 0 0 1 -1.5 1.5h-9.5a1.5 1.5 0 0 1 -1.5 -1.5v-5a1.5 1.5 0 0 1 1.5 -1.5ZM6.1 8a1.9 1.9 0 1 0 3.8 0 1.9 1.9 0 1 0 -3.8 0Z',
};
export const scriptIcon: IconShape = {
  line: 'M3.5 2.25h6.25l2.75 2.75v8.75h-9ZM5.75 7h4.5M5.75 9.25h4.5M5.75 11.5h2.5',
};
export const searchIcon: IconShape = { line: 'M2.5 7a4.5 4.5 0 1 0 9 0 4.5 4.5 0 1 0 -9 0ZM10.4 10.4l3.35 3.35' };
export const skipIcon: IconShape = { line: 'M3.25 3.75 8 8l-4.75 4.25ZM8 3.75 12.75 8 8 12.25Z' };
export const banIcon: IconShape = { line: 'M2 8a6 6 0 1 0 12 0 6 6 0 1 0 -12 0ZM3.9 3.9l8.2 8.2' };
