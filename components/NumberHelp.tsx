import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import './NumberHelp.css';
import type { HelpTopic } from '../lib/domain/content/help';
import { number_help, number_more } from '../lib/locales/messages/messages';
import { IconButton } from './IconButton';
import { unknownIcon } from './icons';

export interface NumberHelpProps {
  /** What the numbers are of: names the button. */
  readonly name: string;
  /** Where the guide says more. */
  readonly topic: HelpTopic;
  /** What they are and how they came. */
  readonly children: ComponentChildren;
}

/** A "?" beside numbers of our own pages; what it says opens in place and is read in its turn. */
export function NumberHelp({ name, topic, children }: NumberHelpProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <span class="number-help">
        <IconButton
          size="small"
          icon={unknownIcon}
          label={number_help({ name })}
          isOpen={isOpen}
          onPress={() => setOpen(!isOpen)}
        />
      </span>
      <div class="number-help-text" hidden={!isOpen}>
        {children}{' '}
        <a href={`/help.html#${topic}`} target="_blank" rel="noreferrer">
          {number_more()}
        </a>
      </div>
    </>
  );
}
