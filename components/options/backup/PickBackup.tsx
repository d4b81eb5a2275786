import { useRef } from 'preact/hooks';
import { Button } from '../../Button';
import { importIcon } from '../../icons';

export interface PickBackupProps {
  readonly label: string;
  readonly onFile: (file: File) => void;
  readonly look?: 'plain' | 'wake';
  readonly size?: 'medium' | 'small';
  readonly disabled?: boolean;
}

/** A button that asks for the file of a backup. */
export function PickBackup({ label, onFile, look = 'plain', size = 'medium', disabled = false }: PickBackupProps) {
  const picker = useRef<HTMLInputElement>(null);
  const pick = ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => {
    const file = currentTarget.files?.[0];
    currentTarget.value = '';
    if (file) onFile(file);
  };
  return (
    <>
      <Button look={look} size={size} icon={importIcon} disabled={disabled} onPress={() => picker.current?.click()}>
        {label}
      </Button>
      <input
        class="unseen"
        ref={picker}
        type="file"
        accept=".gz,application/gzip"
        tabIndex={-1}
        aria-label={label}
        onChange={pick}
      />
    </>
  );
}
