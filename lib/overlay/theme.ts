import { parentOf } from '../crm/parentOf';

export type Theme = 'light' | 'dark';

/** Relative luminance below which a background is dark. */
const DARK_BELOW = 0.18;

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** Light or dark by the first opaque background behind an element of the page. */
export function themeBehind(element: Element): Theme {
  for (let behind: Element | undefined = element; behind; behind = aroundOf(behind)) {
    const colour = colourOf(getComputedStyle(behind).backgroundColor);
    if (colour[3] === 255) return luminance(colour) < DARK_BELOW ? 'dark' : 'light';
  }
  return canvasTheme();
}

/** The page's shadow roots are part of what stands behind. */
function aroundOf(element: Element): Element | undefined {
  const root = Node.prototype.getRootNode.call(element);
  return parentOf(element) ?? (root instanceof ShadowRoot ? root.host : undefined);
}

/** Where nothing has a background the browser paints its own, dark only for pages that ask for it. */
function canvasTheme(): Theme {
  const asksForDark = getComputedStyle(document.documentElement).colorScheme.includes('dark');
  return asksForDark && matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** WCAG 2.2, definition of relative luminance, of an sRGB colour with parts 0–255. */
export function luminance([red, green, blue]: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** A computed colour in parts 0–255; what is not written as `rgb` is painted to find out. */
export function colourOf(computed: string): Colour {
  const parts = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(computed);
  if (!parts) return paintedColour(computed);
  const [, red, green, blue, alpha = '1'] = parts;
  return [Number(red), Number(green), Number(blue), Math.round(Number(alpha) * 255)];
}

function paintedColour(computed: string): Colour {
  const paper = new OffscreenCanvas(1, 1).getContext('2d');
  if (!paper) return [0, 0, 0, 0];
  paper.fillStyle = computed;
  paper.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = paper.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha];
}
