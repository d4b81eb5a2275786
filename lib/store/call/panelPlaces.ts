import type { PanelWishes } from '../../domain/talk/panelWishes';
import { turns } from '../turns';
import { panelsItem } from './callItems';

const inTurn = turns();

/** Keeps how the user has left the panel on a site. */
export function placePanel(site: string, wishes: PanelWishes): Promise<void> {
  return inTurn(async () => panelsItem.setValue({ ...(await panelsItem.getValue()), [site]: wishes }));
}

/** The panel finds its place on a site by itself again. */
export function dockPanel(site: string): Promise<void> {
  return inTurn(async () => {
    const { [site]: _, ...others } = await panelsItem.getValue();
    await panelsItem.setValue(others);
  });
}
