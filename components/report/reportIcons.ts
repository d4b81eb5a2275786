import type { IconShape } from '../icons';

export const chartIcon: IconShape = { line: 'M2.5 13.5h11M4.25 11V7.5M8 11V3M11.75 11V5.5' };
export const pictureIcon: IconShape = {
  line: 'M3.5 2.75h9a1 1 0 0 1 1 1v8.5a1 1 0 0 1 -1 1h-9a1 1 0 0 1 -1 -1v-8.5a1 1 0 0 1 1 -1ZM2.75 11.5 6 8l2.25 2.25L10 8.5l3.25 3M10.5 5.75h.01',
};
export const printIcon: IconShape = {
  line: 'M4.5 6V2.25h7V6M4.5 11.5h-1a1.25 1.25 0 0 1 -1.25 -1.25v-3A1.25 1.25 0 0 1 3.5 6h9a1.25 1.25 0 0 1 1.25 1.25v3a1.25 1.25 0 0 1 -1.25 1.25h-1M4.5 9.5h7v4.25h-7Z',
};
