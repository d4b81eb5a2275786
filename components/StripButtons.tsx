import { Button } from './Button';
import type { StripAct } from './stripView';
import type { StripLook } from './usualLook';

export interface StripButtonsProps {
  readonly buttons: StripLook['buttons'];
  readonly act: (act: StripAct) => void;
}

export function StripButtons({ buttons, act }: StripButtonsProps) {
  return (
    <>
      {buttons.map((button) => (
        <Button key={button.label} look={button.look ?? 'plain'} onPress={() => act(button.act)}>
          <bdi class="quoted">{button.label}</bdi>
        </Button>
      ))}
    </>
  );
}
