import { useState } from 'preact/hooks';
import {
  options_cancel,
  options_erase,
  options_erase_ask,
  options_erase_ask_text,
  options_erase_do,
  options_erase_done,
  options_erase_erasing,
  options_erase_failed,
  options_erase_help,
  options_erase_word,
  options_erase_word_is,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { Field } from '../Field';
import { checkIcon, doubtfulIcon, trashIcon } from '../icons';
import { Note } from '../Note';
import type { EraseState } from './optionsView';
import { Setting } from './Setting';

export interface EraseAllProps {
  readonly state: EraseState;
  readonly onErase: () => void;
}

/** Erasing cannot be undone, so it takes a press, a word and a second press. */
export function EraseAll({ state, onErase }: EraseAllProps) {
  const [isAsking, ask] = useState(false);
  const start = () => {
    ask(false);
    onErase();
  };
  return (
    <>
      <Setting label={options_erase()} help={options_erase_help()}>
        <Button look="danger" icon={trashIcon} disabled={state === 'erasing' || isAsking} onPress={() => ask(true)}>
          {state === 'erasing' ? options_erase_erasing() : options_erase()}
        </Button>
      </Setting>
      {isAsking && <AskErase onErase={start} onCancel={() => ask(false)} />}
      <div role="status">
        {state === 'done' && !isAsking && (
          <Note tone="good" icon={checkIcon}>
            {options_erase_done()}
          </Note>
        )}
        {state === 'failed' && !isAsking && (
          <Note tone="warn" icon={doubtfulIcon}>
            {options_erase_failed()}
          </Note>
        )}
      </div>
    </>
  );
}

function AskErase({ onErase, onCancel }: { readonly onErase: () => void; readonly onCancel: () => void }) {
  const [typed, type] = useState('');
  const word = options_erase_word_is();
  return (
    <Note
      tone="stop"
      icon={doubtfulIcon}
      acts={
        <>
          <Button look="danger" disabled={typed.trim().toLocaleLowerCase() !== word} onPress={onErase}>
            {options_erase_do()}
          </Button>
          <Button look="text" onPress={onCancel}>
            {options_cancel()}
          </Button>
        </>
      }
    >
      <p>
        <b>{options_erase_ask()}</b> {options_erase_ask_text()}
      </p>
      <p class="typing">
        <label for="erase-word">{options_erase_word({ word })}</label>
        <Field id="erase-word" value={typed} onInput={type} inputMode="text" />
      </p>
    </Note>
  );
}
