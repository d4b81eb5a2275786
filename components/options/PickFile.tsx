import { useRef } from 'preact/hooks';
import { Button } from '../Button';
import { importIcon } from '../icons';

export interface PickFileProps {
  readonly label: string;
  /** Kinds of files, as the browser's dialog takes them. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
  readonly look?: 'plain' | 'wake';
  readonly size?: 'medium' | 'small';
  readonly disabled?: boolean;
}

/** A button that asks for a file. */
export function PickFile({ label, accept, onFile, look = 'plain', size = 'medium', disabled = false }: PickFileProps) {
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
      <input class="unseen" ref={picker} type="file" accept={accept} tabIndex={-1} aria-label={label} onChange={pick} />
    </>
  );
}
