import type { Page } from '@playwright/test';

/** Browsers draw their popup over the page and no picture of a page holds it: the two are put together as they stand. */
export async function popupOverPage(sheet: Page, page: Buffer, popup: Buffer): Promise<void> {
  const source = (picture: Buffer) => `data:image/png;base64,${picture.toString('base64')}`;
  await sheet.setContent(`<!doctype html>
    <style>
      body { margin: 0; overflow: hidden; }
      img { display: block; }
      .popup { position: fixed; top: 6px; right: 20px; border-radius: 10px; box-shadow: 0 6px 28px rgb(0 0 0 / 35%); }
    </style>
    <img alt="" src="${source(page)}"><img alt="" class="popup" src="${source(popup)}">`);
  await sheet.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
}
