import { useState } from 'preact/hooks';
import {
  welcome_address_bad,
  welcome_address_help,
  welcome_connect_short,
  welcome_or_address,
  welcome_other,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { Field } from '../Field';
import { addressOrigin } from './addressOrigin';

export interface AddressFormProps {
  /** False where a tab is offered: the field then waits behind its button. */
  readonly isOpen: boolean;
  readonly onConnect: (origin: string) => void;
}

/** For a CRM whose tab the browser does not show us: its address, pasted. */
export function AddressForm({ isOpen, onConnect }: AddressFormProps) {
  const [isAsked, ask] = useState(isOpen);
  const [text, setText] = useState('');
  const [isBad, setBad] = useState(false);
  const send = () => {
    const origin = addressOrigin(text);
    setBad(origin === undefined);
    if (origin) onConnect(origin);
  };
  if (!isOpen && !isAsked)
    return (
      <p>
        <Button look="text" onPress={() => ask(true)}>
          {welcome_other()}
        </Button>
      </p>
    );
  return (
    <form
      class="address"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label for="address">{welcome_or_address()}</label>
      <small id="address-help">{welcome_address_help()}</small>
      <div>
        <Field
          id="address"
          value={text}
          inputMode="text"
          describedBy="address-help"
          error={isBad ? welcome_address_bad() : undefined}
          onInput={(typed) => {
            setText(typed);
            setBad(false);
          }}
        />
        <Button onPress={send}>{welcome_connect_short()}</Button>
      </div>
    </form>
  );
}
