import { visit, withFreshPage } from './browser.js';

/** Rounded corners and the ends of underlines are drawn a shade apart where a box is painted by itself. */
const TOLERATED_PIXELS = 20;

/** How a copy differs from its model: nothing where it has the same nodes and words and looks the same. */
export async function differences(browser, model, copy) {
  const unlike = Object.keys(model.counts).filter((key) => model.counts[key] !== copy.counts[key]);
  const pixels = await withFreshPage(browser, (page) => page.evaluate(differentPixels, model.picture, copy.picture));
  return pixels > TOLERATED_PIXELS ? [...unlike, `picture (${pixels} pixels)`] : unlike;
}

/** What must be the same for a copy to be called one. */
export function portraitOf(browser, url, { element }) {
  return withFreshPage(browser, async (page) => {
    await visit(page, url);
    await page.waitForNetworkIdle({ idleTime: 250 });
    const counts = await page.evaluate(describe, element);
    return { counts, picture: await page.screenshot({ encoding: 'base64' }) };
  });
}

/** Runs in the page. The style element of a copy is left out: the element adopts its style sheets. */
function describe(name) {
  const drawn = document.createDocumentFragment();
  for (const child of document.querySelector(name).shadowRoot.childNodes) {
    if (child.localName !== 'style') drawn.append(child.cloneNode(true));
  }
  const count = (what) => {
    const walker = document.createTreeWalker(drawn, what);
    let sum = 0;
    while (walker.nextNode()) sum++;
    return sum;
  };
  return {
    elements: count(NodeFilter.SHOW_ELEMENT),
    texts: count(NodeFilter.SHOW_TEXT),
    comments: count(NodeFilter.SHOW_COMMENT),
    words: drawn.textContent,
  };
}

/**
 * Runs in a page: the browser reads its own pictures. Counts the pixels of each that the other has neither there nor one
 * above nor one below, by more than a quarter of a colour's range: an edge between two pixels is rounded to either where a
 * box is painted by itself.
 */
async function differentPixels(...pictures) {
  const [one, other] = await Promise.all(
    pictures.map(async (picture) => {
      const image = new Image();
      image.src = `data:image/png;base64,${picture}`;
      await image.decode();
      const { width, height } = image;
      const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, width, height);
    }),
  );
  const isNear = (here, at, there, place) =>
    [0, 1, 2].every((channel) => Math.abs(here.data[at + channel] - there.data[place + channel]) <= 64);
  const missing = (here, there) => {
    let sum = 0;
    for (let at = 0; at < here.data.length; at += 4) {
      const row = here.width * 4;
      if (![at, at - row, at + row].some((place) => isNear(here, at, there, place))) sum++;
    }
    return sum;
  };
  return Math.max(missing(one, other), missing(other, one));
}
