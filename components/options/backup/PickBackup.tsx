import { PickFile, type PickFileProps } from '../PickFile';

/** A button that asks for the file of a backup. */
export function PickBackup(props: Omit<PickFileProps, 'accept'>) {
  return <PickFile {...props} accept=".gz,.sealed,application/gzip" />;
}
