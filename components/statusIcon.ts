import type { Status } from '../lib/domain/assessment';
import {
  bellIcon,
  doorIcon,
  hourglassIcon,
  type IconShape,
  leafIcon,
  moonIcon,
  oneIcon,
  sunIcon,
  unknownIcon,
} from './icons';

/** The silhouette tells the status to those who do not see its colour. */
export const statusIcon: Readonly<Record<Status, IconShape>> = {
  active: sunIcon,
  due: bellIcon,
  sleeping: moonIcon,
  lost: hourglassIcon,
  oneTime: oneIcon,
  seasonal: leafIcon,
  former: doorIcon,
  noData: unknownIcon,
};
