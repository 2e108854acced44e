import { expect } from '@open-wc/testing';
import '../../src/index.js';
import { PICTURE, showPost } from '../support/posts.js';
import { deepAll, headingsOf, linksOf, wordsOf } from '../support/reading.js';
import { until } from '../support/controls.js';

const X = 'https://x.com/ExampleAgency/status/1';
const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 36e5).toISOString();

describe('the author of a post', () => {
  const photoOf = (element: HTMLElement): string =>
    deepAll(element, '[part=avatar]')
      .map((one) => one.getAttribute('src') ?? wordsOf(one))
      .join();

  it('is shown with portrait, name, handle, network and icon', async () => {
    const element = await showPost({}, { url: X, authors: [{ name: 'Example Agency', avatar: PICTURE }] });
    expect(headingsOf(element)).to.deep.equal(['2 Example Agency']);
    expect(wordsOf(element)).to.match(/Example Agency.*@ExampleAgency · X/);
    expect(photoOf(element)).to.contain(PICTURE);
    expect(deepAll(element, '[part=heading] + [part=meta] svg').length).to.equal(1);
    await expect(element).to.be.accessible();
  });

  it('has initials if the portrait may not be requested or is missing', async () => {
    const avatar = 'https://images.example.com/avatar.png';
    const foreign = await showPost({}, { authors: [{ name: '“éxample” Agency', avatar }] });
    expect(photoOf(foreign)).to.equal('É\u200cA');
    expect(deepAll(foreign, '[part=avatar]:not(img)')[0]!.ariaHidden).to.equal('true');
    expect(performance.getEntriesByType('resource').map(({ name }) => name)).to.not.include(avatar);
    await expect(foreign).to.be.accessible();
    expect(photoOf(await showPost({}))).to.equal('E\u200cA');
    expect(photoOf(await showPost({}, { authors: [] }))).to.equal('');
  });

  it('is the agency if no author is given', async () => {
    const agency = { name: 'Second Agency', logo: PICTURE };
    const element = await showPost({ agency }, { authors: [] });
    expect(headingsOf(element)).to.deep.equal(['2 Second Agency']);
    expect(photoOf(element)).to.contain(PICTURE);
  });

  it('has a mark for verified accounts, visually and for screen readers', async () => {
    const element = await showPost({ verified: true });
    const [mark] = deepAll(element, 'h2 [part~=verified]');
    expect(mark!.querySelector('svg')!.getBoundingClientRect().width).to.be.above(10);
    expect(mark!.textContent.trim()).to.equal('(verified account)');
    await expect(element).to.be.accessible();
    expect(deepAll(await showPost({ verified: false }), '[part~=verified]')).to.deep.equal([]);
  });

  it('keeps a handle intact in text of the other direction', async () => {
    const element = await showPost({ handle: 'שלום', network: 'x' }, {}, 'dir="rtl"');
    const [handle] = deepAll(element, 'p[part=meta] bdi');
    expect(wordsOf(handle!)).to.equal('@שלום');
  });
});

describe('the date of a post', () => {
  it('is the only link to the original, with an accessible name that says so', async () => {
    const element = await showPost({}, { url: X, date_published: '2024-10-01' });
    expect(linksOf(element)).to.deep.equal([`October 1, 2024 -> ${X}`]);
    expect(deepAll(element, 'a')[0]!.textContent).to.contain('See the post on X');
    expect(deepAll(element, 'time')[0]!.getAttribute('datetime')).to.equal('2024-10-01');
    await expect(element).to.be.accessible();
  });

  it('is followed by the relative time', async () => {
    const element = await showPost({}, { url: X, date_published: hoursAgo(2.5) });
    expect(linksOf(element).join()).to.match(/\d{4} · 2 hours ago ->/);
    const spanish = await showPost({}, { url: X, date_published: hoursAgo(50) }, 'lang="es"');
    expect(linksOf(spanish).join()).to.match(/\d{4} · hace 2 días ->/);
  });

  it('updates when the relative time changes', async () => {
    const element = await showPost({}, { date_published: hoursAgo(59.2 / 3600) });
    expect(wordsOf(element)).to.contain('· now');
    await until(() => wordsOf(element).includes('· 1 minute ago'));
  });

  it('is plain text if the post has no URL', async () => {
    const element = await showPost({}, { date_published: '2024-10-01' });
    expect(wordsOf(element)).to.contain('October 1, 2024');
    expect(linksOf(element)).to.deep.equal([]);
  });

  it('is followed by "Edited" if the post was edited', async () => {
    const element = await showPost({ edited: true }, { url: X, date_published: '2024-10-01' });
    expect(wordsOf(element)).to.match(/October 1, 2024 · Edited/);
    expect(wordsOf(await showPost({ edited: true }))).to.match(/Edited/);
    expect(wordsOf(await showPost({ edited: false }))).to.not.match(/Edited/);
  });

  it('is replaced by a labeled link if missing', async () => {
    expect(linksOf(await showPost({}, { url: X }))).to.deep.equal([`See the post on X -> ${X}`]);
  });
});

describe('the metrics of a post', () => {
  const counts = async (metrics: object, attributes = ''): Promise<string[]> =>
    deepAll(await showPost({ metrics }, {}, attributes), 'ul[part=meta] li').map((one) => wordsOf(one).trim());

  it('are a list of labels with short numbers', async () => {
    const metrics = { likes: 15_300, replies: 3, reposts: 1200, views: 2_500_000, quotes: 1 };
    const short = ['Replies: 3', 'Reposts: 1.2K', 'Quotes: 1', 'Likes: 15K', 'Views: 2.5M'];
    expect(await counts(metrics)).to.deep.equal(short);
    expect((await counts({ likes: 15_300 }, 'lang="es"')).map((one) => one.replace(/\s/g, ' '))).to.deep.equal([
      'Me gusta: 15 mil',
    ]);
  });

  it('have full numbers for screen readers', async () => {
    const element = await showPost({ metrics: { likes: 15_300 } });
    const [item] = deepAll(element, 'ul[part=meta] li');
    item!.querySelector('[aria-hidden=true]')!.remove();
    expect(item!.textContent.trim()).to.equal('Likes: 15,300');
    await expect(element).to.be.accessible();
  });

  it('omit zero and unknown values', async () => {
    expect(await counts({ likes: 0, claps: 3 })).to.deep.equal([]);
  });
});
