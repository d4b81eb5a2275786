import type { IconShape } from '../icons';

export const percentIcon: IconShape = {
  line: 'M12.5 3.5l-9 9M3 4.75a1.75 1.75 0 1 0 3.5 0a1.75 1.75 0 1 0-3.5 0M9.5 11.25a1.75 1.75 0 1 0 3.5 0a1.75 1.75 0 1 0-3.5 0',
};
