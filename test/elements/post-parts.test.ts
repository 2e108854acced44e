import { expect } from '@open-wc/testing';
import '../../src/index.js';
import { PICTURE, showPost } from '../support/posts.js';
import { deepAll, linksOf, wordsOf } from '../support/reading.js';

describe('a poll', () => {
  const answers = async (poll: object, attributes = ''): Promise<string[]> =>
    deepAll(await showPost({ poll }, {}, attributes), 'article ul:not([part]) li').map((answer) =>
      wordsOf(answer).trim(),
    );

  it('lists its options with votes and percentages', async () => {
    const options = [
      { label: 'Shorter forms', votes: 1500 },
      { label: 'Longer hours', votes: 500 },
    ];
    expect(await answers({ options })).to.deep.equal(['Shorter forms: 1,500 (75%)', 'Longer hours: 500 (25%)']);
    expect(await answers({ options }, 'lang="es-ES"')).to.deep.equal([
      'Shorter forms: 1500 (75 %)',
      'Longer hours: 500 (25 %)',
    ]);
  });

  it('draws the percentages as bars, from the start side', async () => {
    const options = [
      { label: 'A', votes: 3 },
      { label: 'B', votes: 1 },
    ];
    for (const dir of ['ltr', 'rtl']) {
      const element = await showPost({ poll: { options, closed: true } }, {}, `dir="${dir}"`);
      const [bar, less] = deepAll<SVGElement>(element, 'li svg');
      const [whole, part, little] = [bar!, bar!.firstElementChild!, less!.firstElementChild!].map((one) =>
        one.getBoundingClientRect(),
      );
      expect(part!.width / whole!.width).to.be.closeTo(0.75, 0.01);
      expect(little!.width / whole!.width).to.be.closeTo(0.25, 0.01);
      expect(dir === 'rtl' ? part!.right - whole!.right : part!.left - whole!.left).to.be.closeTo(0, 1);
      expect(element.shadowRoot!.querySelector('[style]')).to.equal(null);
      await expect(element).to.be.accessible();
    }
  });

  it('omits percentages if votes are unknown or zero', async () => {
    expect(await answers({ options: [{ label: 'A', votes: 2 }, { label: 'B' }] })).to.deep.equal(['A: 2', 'B']);
    expect(await answers({ options: [{ label: 'A', votes: 0 }] })).to.deep.equal(['A: 0']);
    expect(await answers({ options: [] })).to.deep.equal([]);
  });

  it('states whether it is closed, if known', async () => {
    const words = async (poll: object): Promise<string> => wordsOf(await showPost({ poll: { options: [], ...poll } }));
    expect(await words({ closed: true })).to.contain('Poll closed');
    expect(await words({ closed: false })).to.contain('Open poll');
    expect(await words({}))
      .to.contain('Poll')
      .and.not.match(/closed|open/i);
  });

  it('has no axe findings', async () => {
    await expect(await showPost({ poll: { options: [{ label: 'A', votes: 2 }], closed: true } })).to.be.accessible();
  });
});

describe('a link card', () => {
  const url = 'https://www.example.gov/guide?utm_source=x';

  it('shows the page’s title as the link, with description, host and picture', async () => {
    const card = { url, title: 'A guide', description: 'In plain words.', image: PICTURE };
    const element = await showPost({ card });
    expect(linksOf(element)).to.deep.equal([`A guide -> ${url}`]);
    expect(wordsOf(element)).to.match(/A guide.*In plain words\..*example\.gov\s*$/);
    expect(deepAll<HTMLImageElement>(element, 'img').map(({ alt }) => alt)).to.deep.equal(['']);
    await expect(element).to.be.accessible();
  });

  it('is only the URL if nothing else is known', async () => {
    const element = await showPost({ card: { url } });
    expect(linksOf(element)).to.deep.equal([`example.gov/guide -> ${url}`]);
    await expect(element).to.be.accessible();
  });

  const KINDS: [kind: string, shown: string, en: string, es: string][] = [
    ['starter-pack', 'Our teams', 'Starter pack: Our teams', 'Paquete de inicio: Our teams'],
    ['list', 'Offices', 'List: Offices', 'Lista: Offices'],
    ['feed', 'CX Day', 'Feed: CX Day', 'Canal: CX Day'],
    ['labeler', 'Example Agency', 'Labeler: Example Agency', 'Etiquetador: Example Agency'],
    ['more', 'A room', 'More on Bluesky: A room', 'Más en Bluesky: A room'],
    ['more', '', 'More on Bluesky', 'Más en Bluesky'],
  ];
  for (const [kind, title, en, es] of KINDS) {
    it(`names its target: ${en}`, async () => {
      const page = 'https://bsky.app/profile/agency.example/lists/1';
      const card = { kind, url: page, title, description: 'In plain words.' };
      for (const [lang, words] of [
        ['en', en],
        ['es', es],
      ]) {
        const element = await showPost({ card, network: 'bluesky' }, { language: 'en' }, `lang="${lang}"`);
        expect(linksOf(element)).to.deep.equal([`${words} -> ${page}`]);
        expect(wordsOf(element)).to.match(/In plain words\..*bsky\.app\s*$/);
        await expect(element).to.be.accessible();
      }
    });
  }

  it('labels content that only the network shows, also on an unknown network', async () => {
    const element = await showPost({ card: { kind: 'more', url }, network: 'Ourspace' });
    expect(linksOf(element)).to.deep.equal([`See the original post -> ${url}`]);
  });

  it('requests no picture from another host', async () => {
    const image = 'https://images.example.com/card.png';
    const element = await showPost({ card: { url, title: 'A guide', image } });
    expect(deepAll(element, 'img')).to.deep.equal([]);
    expect(performance.getEntriesByType('resource').map(({ name }) => name)).to.not.include(image);
  });
});

describe('a file that is not a picture, video or audio', () => {
  it('is a link with its description', async () => {
    const url = 'https://agency.example/report.pdf';
    const attachments = [{ url, mime_type: 'application/pdf', _cx: { alt: 'Our report' } }];
    const element = await showPost({}, { attachments });
    expect(wordsOf(element)).to.contain('File: Our report');
    expect(linksOf(element)).to.deep.equal([`Our report -> ${url}`]);
    await expect(element).to.be.accessible();
  });

  it('is hidden behind a content warning like other content', async () => {
    const attachments = [{ url: 'https://agency.example/1', mime_type: 'unknown', _cx: { alt: 'A storm' } }];
    const element = await showPost({ sensitive: true }, { attachments });
    const [line] = deepAll(element, '[part=media]');
    expect(line!.checkVisibility()).to.equal(false);
  });
});

describe('a custom emoji', () => {
  const showEmoji = (address: string): Promise<HTMLElement> =>
    showPost({ emojis: [{ shortcode: 'wave', url: address }] }, { content_html: '<p>Hello <b>:wave:</b> all</p>' });

  it('is a named picture at text height if it is on the page’s own host', async () => {
    const element = await showEmoji(PICTURE);
    const [image, ...others] = deepAll<HTMLImageElement>(element, 'img');
    expect([image!.alt, others.length]).to.deep.equal([':wave:', 0]);
    expect(image!.getBoundingClientRect().height).to.equal(20);
    expect(getComputedStyle(image!).display).to.equal('inline');
    await expect(element).to.be.accessible();
  });

  it('is its name if it is on another host', async () => {
    const element = await showEmoji('https://images.example.com/wave.png');
    expect(deepAll(element, 'img')).to.deep.equal([]);
    expect(wordsOf(element)).to.contain('Hello :wave: all');
  });
});

describe('a short URL', () => {
  const text = 'See https://t.co/Ab1 and pic.x.com/Ab2 of $GSA';
  const item = { content_text: text, url: 'https://x.com/ExampleAgency/status/1', language: 'en' };

  it('is a link with our own label', async () => {
    const element = await showPost({}, item);
    expect(linksOf(element).slice(0, 3)).to.deep.equal([
      'Link -> https://t.co/Ab1',
      'Picture -> https://pic.x.com/Ab2',
      '$GSA -> https://x.com/search?q=%24GSA',
    ]);
    expect(wordsOf(element)).to.not.match(/t\.co|pic\./);
    await expect(element).to.be.accessible();
  });

  it('has a label in the page’s language, marked as such', async () => {
    const [link] = deepAll(await showPost({}, item, 'lang="es"'), 'a');
    expect(wordsOf(link!).trim()).to.equal('Enlace');
    expect(link!.querySelector('span')!.lang).to.equal('es');
  });
});
