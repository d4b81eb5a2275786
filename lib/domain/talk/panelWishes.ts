/** Where the user has put the panel, as shares of the free room of a window, 0–1. */
export interface PanelSpot {
  readonly x: number;
  readonly y: number;
}

/** How the user wants the panel on one site. */
export interface PanelWishes {
  /** Undefined: it finds a free place by itself. */
  readonly spot: PanelSpot | undefined;
  /** Put aside as a tab. */
  readonly isTab: boolean;
}

export const NO_WISHES: PanelWishes = { spot: undefined, isTab: false };
