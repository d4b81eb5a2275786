import { useState } from 'preact/hooks';

/** What was typed, by field; a field that was not touched is absent and follows what is saved. */
export type Edits = Readonly<Record<string, string>>;

export interface EditsForm {
  readonly edits: Edits;
  readonly onType: (field: string, text: string) => void;
  readonly onDiscard: () => void;
}

/** Edits of something saved; once that has changed they are edits no more. */
export function useEdits(saved: unknown): EditsForm {
  const [edits, setEdits] = useState<Edits>({});
  const [known, setKnown] = useState(saved);
  if (known !== saved) {
    setKnown(saved);
    setEdits({});
  }
  return {
    edits,
    onType: (field, text) => setEdits({ ...edits, [field]: text }),
    onDiscard: () => setEdits({}),
  };
}
