/** What of a drawing's look is not in its attributes but in the sheet of the page. */
const LOOKS = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;
/** Sharp when printed on paper. */
const SCALE = 2;

/**
 * A chart of the page as a picture, on the colour of its card. Drawn from a `data:` address: pages of the extension may
 * load pictures from nowhere else. Throws where the browser cannot draw it.
 */
export async function chartPng(chart: SVGSVGElement): Promise<Blob> {
  const { width, height } = chart.getBoundingClientRect();
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standalone(chart, width, height))}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * SCALE);
  canvas.height = Math.ceil(height * SCALE);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('No canvas to draw on');
  const card = chart.closest('.card');
  pen.fillStyle = card ? getComputedStyle(card).backgroundColor : 'white';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((file) => (file ? resolve(file) : reject(new Error('No picture was made'))), 'image/png');
  });
}

/** The drawing with its look in it, so that it stays the same without the page. */
function standalone(chart: SVGSVGElement, width: number, height: number): string {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const copies = [...copy.querySelectorAll('*')];
  [...chart.querySelectorAll('*')].forEach((element, i) => {
    const look = getComputedStyle(element);
    for (const name of LOOKS) copies[i]?.setAttribute(name, look.getPropertyValue(name));
    copies[i]?.removeAttribute('class');
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  return new XMLSerializer().serializeToString(copy);
}
