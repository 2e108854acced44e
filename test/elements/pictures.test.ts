import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/index.js';
import type { CxActivateEvent } from '../../src/index.js';
import { buttonsOf, control, focused, nameOf, until } from '../support/controls.js';
import { deepAll, place, settled, show, wordsOf } from '../support/reading.js';

const FILES = ['bar-chart', 'service-desk', 'portrait', 'icon'];

const picture = (n: number, more: object = {}): object => ({
  // No two are alike.
  url: `/examples/media/${FILES[n % 4]}.svg?${n}`,
  mime_type: 'image/svg+xml',
  _cx: { alt: `Picture ${n}`, ...more },
});

async function showPictures(pictures: readonly object[], wrapper?: HTMLElement): Promise<HTMLElement> {
  const element = document.createElement('cx-highlight');
  element.data = { title: 'A', language: 'en', attachments: pictures };
  const done = settled(element);
  if (wrapper) {
    wrapper.append(element);
    place(wrapper);
  } else place(element);
  await done;
  return element;
}

const pictures = (count: number): object[] => Array.from({ length: count }, (_, n) => picture(n + 1));

const dialogOf = (element: HTMLElement): HTMLDialogElement | undefined =>
  deepAll<HTMLDialogElement>(element, 'dialog')[0];

async function open(element: HTMLElement, name: string): Promise<HTMLDialogElement> {
  control(element, name).click();
  await until(() => dialogOf(element)?.open === true);
  return dialogOf(element)!;
}

const closed = (element: HTMLElement): Promise<void> => until(() => !dialogOf(element)?.open);

/** Which picture is seen, and what is said of it. */
const seen = (dialog: HTMLElement): string => {
  const [image] = deepAll<HTMLImageElement>(dialog, 'img');
  const [said] = deepAll(dialog, '[aria-live=polite]');
  return `Picture ${new URL(image!.src).search.slice(1)}: ${wordsOf(said!).trim()}`;
};

describe('pictures of an entry', () => {
  it('have a frame of their own height', async () => {
    const element = await showPictures([picture(1, { width: 640, height: 480 })]);
    const height = (selector: string): number => deepAll(element, selector)[0]!.getBoundingClientRect().height;
    expect(height('figure')).to.be.closeTo(height('img'), 1);
  });

  it('are buttons named by their description', async () => {
    const element = await showPictures(pictures(3));
    const names = [
      'Picture 1 (view full-size picture)',
      'Picture 2 (view full-size picture)',
      'Picture 3 (view full-size picture)',
    ];
    expect(buttonsOf(element)).to.deep.equal(names);
    await expect(element).to.be.accessible();
  });

  it('have their caption and credit below them and in the lightbox, without repeating the description', async () => {
    const more = { alt: 'A desk', credit: 'Photo: Example Agency' };
    const element = await showPictures([{ ...picture(1, more), title: 'The new desk' }]);
    expect(deepAll(element, 'figcaption p').map(wordsOf)).to.deep.equal(['The new desk', 'Photo: Example Agency']);
    await expect(element).to.be.accessible();
    const dialog = await open(element, 'A desk (view full-size picture)');
    expect(wordsOf(dialog)).to.match(/A desk.*The new desk.*Photo: Example Agency/);
    const repeated = await showPictures([{ ...picture(1, { alt: 'A desk' }), title: 'A desk' }]);
    expect(deepAll(repeated, 'figcaption')).to.deep.equal([]);
  });

  it('are behind the fourth if there are more than four', async () => {
    const element = await showPictures(pictures(7));
    expect(deepAll(element, 'img').length).to.equal(4);
    expect(buttonsOf(element)[3]).to.equal('Picture 4 +3 (view full-size picture)');
    expect(wordsOf(element)).to.contain('+3');
    const dialog = await open(element, 'Picture 4 +3 (view full-size picture)');
    expect(seen(dialog)).to.equal('Picture 4: 4 of 7 Picture 4');
  });

  it('reserve space that does not depend on loading', async () => {
    for (const count of [1, 2, 3, 4]) {
      const never = Array.from({ length: count }, (_, n) => ({
        url: `/feed?never=yes&n=${crypto.randomUUID()}`,
        mime_type: 'image/png',
        _cx: { alt: `Late ${n}` },
      }));
      const element = await showPictures(never);
      const [figure] = deepAll(element, 'figure');
      const { width, height } = figure!.getBoundingClientRect();
      expect(width / height, `${count}`).to.be.closeTo(16 / 9, 0.02);
      element.remove();
    }
  });

  it('have the author’s aspect ratio if there is only one', async () => {
    const element = await showPictures([
      { ...picture(1, { width: 400, height: 100 }), url: '/feed?never=yes&n=ratio' },
    ]);
    const { width, height } = deepAll(element, 'img')[0]!.getBoundingClientRect();
    expect(width / height).to.be.closeTo(4, 0.05);
  });

  it('that are decorative are not buttons', async () => {
    const element = await showPictures([picture(1, { alt: '' }), picture(2)]);
    expect(buttonsOf(element)).to.deep.equal(['Picture 2 (view full-size picture)']);
    expect(deepAll(element, 'img').length).to.equal(2);
    await expect(element).to.be.accessible();
  });

  it('without a description say so visually and to screen readers, and log one warning with the URL', async () => {
    const warnings: string[] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => void warnings.push(words.join(' '));
    const element = await showPictures([picture(901, { alt: undefined })]);
    await showPictures([picture(901, { alt: undefined })]);
    console.warn = warn;
    expect(wordsOf(element)).to.contain('Picture without a description');
    expect(buttonsOf(element)).to.deep.equal(['Picture without a description (view full-size picture)']);
    expect(warnings.length).to.equal(1);
    expect(warnings[0]).to.match(/service-desk\.svg\?901 .*alt/);
    await expect(element).to.be.accessible();
    const dialog = await open(element, 'Picture without a description (view full-size picture)');
    expect(seen(dialog)).to.equal('Picture 901: Picture without a description');
  });

  it('that fail to load are a sentence and a link', async () => {
    const element = await showPictures([picture(1), { ...picture(2), url: '/examples/media/nowhere.png' }]);
    await until(() => wordsOf(element).includes('can’t be shown'));
    expect(wordsOf(element)).to.contain('Picture: Picture 2');
    expect(buttonsOf(element)).to.deep.equal(['Picture 1 (view full-size picture)']);
  });
});

describe('every image', () => {
  const url = '/examples/media/icon.svg?referrer';
  const items = JSON.stringify([
    {
      id: 'a',
      title: 'A',
      attachments: [
        picture(1),
        picture(2, { alt: '' }),
        { url: '/v.webm', mime_type: 'video/webm', _cx: { poster: `${url}1` } },
        { url: 'https://vimeo.com/123456', mime_type: 'video/mp4', _cx: { poster: `${url}2` } },
      ],
      _cx: { type: 'spotlight', person: { name: 'Sample Person', photo: `${url}3` } },
    },
    {
      id: 'b',
      content_text: 'A :blob:',
      date_published: '2024-10-01',
      authors: [{ name: 'Agency', avatar: `${url}4` }],
      _cx: {
        type: 'post',
        emojis: [{ shortcode: 'blob', url: `${url}5` }],
        card: { url: 'https://agency.example/', title: 'T', image: `${url}6` },
      },
    },
    { id: 'c', title: 'C', date_published: '2024-10-02', attachments: [picture(3)], _cx: { type: 'milestone' } },
    {
      id: 'd',
      title: 'D',
      date_published: '2024-10-03',
      _cx: { type: 'event', start: '2024-10-03', speakers: [{ name: 'Sample Speaker', photo: `${url}7` }] },
    },
  ]);

  for (const [name, count] of [
    ['cx-spotlight', 5],
    ['cx-social-embed', 3],
    ['cx-event', 1],
    ['cx-campaign-timeline', 4],
    ['cx-campaign', 9],
  ] as const) {
    it(`in ${name} sends at most the page’s origin as referrer`, async () => {
      const element = await show(`<${name} data='${items}'></${name}>`);
      await until(() => deepAll(element, 'img').length >= count);
      const policies = deepAll<HTMLImageElement>(element, 'img').map(({ referrerPolicy }) => referrerPolicy);
      expect([...new Set(policies)]).to.deep.equal(['strict-origin-when-cross-origin']);
    });
  }

  it('in the lightbox does so too, and a playing video has no poster', async () => {
    const element = await showPictures(pictures(1));
    const dialog = await open(element, 'Picture 1 (view full-size picture)');
    const [image] = deepAll<HTMLImageElement>(dialog, 'img');
    expect(image!.referrerPolicy).to.equal('strict-origin-when-cross-origin');
    const video = { url: '/examples/media/queue.webm', mime_type: 'video/webm', _cx: { alt: 'V', poster: `${url}8` } };
    const playing = await showPictures([video]);
    control(playing, 'Play video: V').click();
    await until(() => deepAll(playing, 'video').length > 0);
    expect(deepAll<HTMLVideoElement>(playing, 'video')[0]!.poster).to.equal('');
  });
});

describe('the lightbox', () => {
  it('shows a picture with its description and position', async () => {
    const element = await showPictures(pictures(5));
    const activated: string[] = [];
    element.addEventListener('cx-activate', ({ action }: CxActivateEvent) => activated.push(action));
    const dialog = await open(element, 'Picture 2 (view full-size picture)');
    expect(seen(dialog)).to.equal('Picture 2: 2 of 5 Picture 2');
    expect(buttonsOf(dialog)).to.deep.equal(['Close', 'Previous', 'Next']);
    expect(nameOf(dialog)).to.equal('Picture');
    const description = dialog.querySelector(`#${dialog.getAttribute('aria-describedby')!}`);
    expect(wordsOf(description as HTMLElement)).to.match(/^\s*2 of 5 Picture 2\s*$/);
    expect(deepAll<HTMLImageElement>(dialog, 'img')[0]!.alt).to.equal('');
    expect(activated).to.deep.equal(['picture']);
    await expect(dialog).to.be.accessible();
  });

  it('supports arrow keys, Home, End and Escape, and restores focus', async () => {
    const element = await showPictures(pictures(5));
    const button = control(element, 'Picture 2 (view full-size picture)');
    button.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => dialogOf(element)?.open === true);
    const dialog = dialogOf(element)!;
    expect(dialog.contains(focused())).to.equal(true);
    const walk = [
      ['ArrowRight', 3],
      ['ArrowLeft', 2],
      ['End', 5],
      ['ArrowRight', 1],
      ['ArrowLeft', 5],
      ['Home', 1],
    ] as const;
    for (const [press, place] of walk) {
      await sendKeys({ press });
      await until(() => seen(dialog) === `Picture ${place}: ${place} of 5 Picture ${place}`);
    }
    await sendKeys({ press: 'Escape' });
    await closed(element);
    await until(() => focused() === button);
  });

  it('moves right to left on a right-to-left page', async () => {
    const page = document.createElement('div');
    page.dir = 'rtl';
    const element = await showPictures(pictures(3), page);
    const dialog = await open(element, 'Picture 1 (view full-size picture)');
    await sendKeys({ press: 'ArrowLeft' });
    await until(() => seen(dialog).startsWith('Picture 2'));
  });

  it('keeps focus on the pressed button', async () => {
    const element = await showPictures(pictures(2));
    const dialog = await open(element, 'Picture 1 (view full-size picture)');
    const next = control(dialog, 'Next');
    next.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => seen(dialog).startsWith('Picture 2'));
    await sendKeys({ press: 'Enter' });
    await until(() => seen(dialog).startsWith('Picture 1'));
    expect(focused()).to.equal(next);
  });

  it('closes with its button or a click outside, and opens again', async () => {
    const element = await showPictures(pictures(1));
    const button = control(element, 'Picture 1 (view full-size picture)');
    let dialog = await open(element, 'Picture 1 (view full-size picture)');
    expect(buttonsOf(dialog)).to.deep.equal(['Close']);
    control(dialog, 'Close').click();
    await closed(element);
    await until(() => focused() === button);
    dialog = await open(element, 'Picture 1 (view full-size picture)');
    // The ground around a dialog is the dialog itself.
    deepAll(dialog, 'img')[0]!.click();
    expect(dialog.open).to.equal(true);
    dialog.click();
    await closed(element);
    await until(() => focused() === button);
  });

  it('stays in the document after it was open, empty', async () => {
    const element = await showPictures(pictures(2));
    const dialog = await open(element, 'Picture 1 (view full-size picture)');
    control(dialog, 'Close').click();
    await closed(element);
    await until(() => dialog.children.length === 0);
    expect(await open(element, 'Picture 2 (view full-size picture)')).to.equal(dialog);
  });

  it('closes when its element is removed', async () => {
    const element = await showPictures(pictures(2));
    await open(element, 'Picture 1 (view full-size picture)');
    element.remove();
    place(element);
    await closed(element);
  });

  it('is the same in every type of card', async () => {
    for (const type of ['highlight', 'spotlight', 'milestone', 'event', 'post']) {
      const data = JSON.stringify({
        title: 'A',
        date_published: '2024-10-01',
        attachments: pictures(1),
        _cx: { type },
      });
      const element = await show(`<cx-campaign-timeline data='${data}'></cx-campaign-timeline>`);
      // A milestone waits until it is unfolded.
      for (const button of deepAll(element, 'button[aria-expanded=false]')) button.click();
      await element.updateComplete;
      const dialog = await open(element, 'Picture 1 (view full-size picture)');
      expect(seen(dialog), type).to.equal('Picture 1: Picture 1');
      element.remove();
    }
  });

  it('uses the page’s language', async () => {
    const page = document.createElement('div');
    page.lang = 'es';
    const element = await showPictures(pictures(2), page);
    const dialog = await open(element, 'Picture 1 (ver la imagen completa)');
    expect(buttonsOf(dialog)).to.deep.equal(['Cerrar', 'Anterior', 'Siguiente']);
    expect(wordsOf(dialog)).to.contain('1 de 2');
    await expect(page).to.be.accessible();
  });
});
