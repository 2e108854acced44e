import { expect } from '@open-wc/testing';
import { LIMITS } from '../../src/formats/limits.js';
import '../../src/index.js';
import type { CxHighlight, CxSocialEmbed } from '../../src/index.js';
import { buttonsOf, control, focused, until } from '../support/controls.js';
import { feedUrl, requestsFor } from '../support/feeds.js';
import { emptyFrame, runScript } from '../support/frames.js';
import { deepAll, headingsOf, place, settled, show, wordsOf } from '../support/reading.js';

const items = (...titles: string[]): object => ({ items: titles.map((title) => ({ id: title, title })) });
const json = (...titles: string[]): string => JSON.stringify(items(...titles));
const long = 'Words of a long post. '.repeat(60);

const bounds = { ...LIMITS };

afterEach(() => {
  Object.assign(LIMITS, bounds);
});

const box = (): HTMLElement => place(document.createElement('div'));

/** A request that is made and answered: what might have been asked for before it has been. */
const roundTrip = (): Promise<Element> => show(`<cx-highlight feed="${feedUrl(items('Another'))}"></cx-highlight>`);

/** All that an element and those around it say. */
function listen(): string[] {
  const told: string[] = [];
  const onEvent = ({ type }: Event): number => told.push(type);
  for (const type of ['cx-load', 'cx-error']) document.body.addEventListener(type, onEvent);
  after(() => {
    for (const type of ['cx-load', 'cx-error']) document.body.removeEventListener(type, onEvent);
  });
  return told;
}

describe('a moved element', () => {
  it('keeps its content, without another request or event', async () => {
    const url = feedUrl(items('A deed'));
    const element = await show<CxHighlight>(`<cx-highlight feed="${url}"></cx-highlight>`);
    const told = listen();
    const card = deepAll(element, 'article')[0];
    box().append(element);
    expect(wordsOf(element)).to.contain('A deed');
    await element.updateComplete;
    expect(deepAll(element, 'article')[0]).to.equal(card);
    element.remove();
    await element.updateComplete;
    place(element);
    await element.updateComplete;
    expect(headingsOf(element)).to.deep.equal(['2 A deed']);
    expect(await requestsFor(url)).to.equal(1);
    expect(told).to.deep.equal([]);
  });

  it('makes one request if moved while the feed loads', async () => {
    const url = feedUrl(items('A deed'));
    const element = document.createElement('cx-highlight');
    element.feed = url;
    const done = settled(element);
    place(element);
    await element.updateComplete;
    box().append(element);
    await done;
    expect(headingsOf(element)).to.deep.equal(['2 A deed']);
    expect(await requestsFor(url)).to.equal(1);
  });

  for (const [how, leave] of [
    ['at once', () => undefined],
    ['after a while', () => new Promise(requestAnimationFrame)],
  ] as const) {
    it(`receives a feed that was loading when it left and came back ${how}`, async () => {
      Object.assign(LIMITS, { patience: 10, pause: 300 });
      const late = feedUrl({ statuses: '[503, 200]', body: json('Late') });
      const element = await show<CxHighlight>(
        `<cx-highlight feed="${late} ${feedUrl(items('Quick'))}"></cx-highlight>`,
      );
      expect(headingsOf(element)).to.deep.equal(['2 Quick']);
      element.remove();
      await leave();
      place(element);
      expect(wordsOf(element)).to.contain('Quick');
      await until(() => buttonsOf(element).includes('Show 1 new item'));
    });
  }

  it('keeps expanded entries', async () => {
    const data = JSON.stringify([{ content_text: long, _cx: { warning: 'Long' } }, { content_text: long }]);
    const element = await show<CxSocialEmbed>(`<cx-social-embed data='${data}'></cx-social-embed>`);
    deepAll<HTMLDetailsElement>(element, 'details')[0]!.open = true;
    deepAll(element, 'button[name=open]').at(-1)!.click();
    box().append(element);
    await element.updateComplete;
    expect(deepAll<HTMLDetailsElement>(element, 'details')[0]!.open).to.equal(true);
    expect(deepAll(element, 'button[name=open]').at(-1)!.ariaExpanded).to.equal('true');
  });

  it('keeps focus too when moved with moveBefore', async function () {
    const element = await show<CxHighlight>(`<cx-highlight limit="1" data='${json('One', 'Two')}'></cx-highlight>`);
    if (!('moveBefore' in Element.prototype)) return this.skip();
    const there = box() as HTMLElement & { moveBefore(node: Node, child: null): void };
    const button = control(element, 'Show more');
    button.focus();
    there.moveBefore(element, null);
    await element.updateComplete;
    expect(focused()).to.equal(button);
    expect(wordsOf(element)).to.contain('One');
  });

  it('uses the language of its place', async () => {
    const element = await show<CxHighlight>(`<cx-highlight data='[]'></cx-highlight>`);
    const there = box();
    there.lang = 'es';
    there.append(element);
    await element.updateComplete;
    expect(wordsOf(element)).to.not.contain('nothing to show');
  });

  it('takes the content of its campaign, without its own request', async () => {
    const [one, other] = [feedUrl(items('Of one')), feedUrl(items('Of the other'))];
    const first = await show(`<cx-campaign feed="${one}"><cx-highlight></cx-highlight></cx-campaign>`);
    const second = await show(`<cx-campaign feed="${other}"><p></p></cx-campaign>`);
    const element = first.querySelector('cx-highlight')!;
    for (const [campaign, words] of [
      [second, 'Of the other'],
      [first, 'Of one'],
      [second, 'Of the other'],
    ] as const) {
      campaign.append(element);
      await element.updateComplete;
      expect(headingsOf(element)).to.deep.equal([`2 ${words}`]);
    }
    expect(await requestsFor(one)).to.equal(1);
    expect(await requestsFor(other)).to.equal(1);
  });

  it('keeps its content when moved within or with its campaign', async () => {
    const url = feedUrl(items('A deed'));
    const campaign = await show(`<cx-campaign feed="${url}"><cx-highlight></cx-highlight><div></div></cx-campaign>`);
    const element = campaign.querySelector('cx-highlight')!;
    campaign.querySelector('div')!.append(element);
    await element.updateComplete;
    expect(wordsOf(element)).to.contain('A deed');
    box().append(campaign);
    await element.updateComplete;
    expect(wordsOf(element)).to.contain('A deed');
    expect(await requestsFor(url)).to.equal(1);
  });
});

describe('an element that is added and removed', () => {
  it('in one tick requests nothing and leaves no error', async () => {
    const url = feedUrl(items('A deed'));
    const rejected: unknown[] = [];
    const onRejected = (event: PromiseRejectionEvent): number => rejected.push(event.reason);
    addEventListener('unhandledrejection', onRejected);
    const element = document.createElement('cx-highlight');
    element.feed = url;
    place(element);
    element.remove();
    await roundTrip();
    expect(await requestsFor(url)).to.equal(0);
    place(element);
    element.remove();
    const done = settled(element);
    place(element);
    await done;
    expect(headingsOf(element)).to.deep.equal(['2 A deed']);
    expect(await requestsFor(url)).to.equal(1);
    removeEventListener('unhandledrejection', onRejected);
    expect(rejected).to.deep.equal([]);
  });

  it('while its feed loads renders nothing later', async () => {
    const element = document.createElement('cx-highlight');
    const told = listen();
    element.feed = feedUrl({ stall: 'yes', body: json('Late') });
    element.textContent = 'The author’s words.';
    place(element);
    await until(async () => (await requestsFor(element.feed!)) === 1);
    element.remove();
    await roundTrip();
    expect(wordsOf(element)).to.equal('The author’s words.');
    expect(told).to.deep.equal(['cx-load']);
  });

  it('requests nothing if its URL changes while it is away, and only the last URL when it is back', async () => {
    const element = await show<CxHighlight>(`<cx-highlight feed="${feedUrl(items('One'))}"></cx-highlight>`);
    element.remove();
    const [two, three] = [feedUrl(items('Two')), feedUrl(items('Three'))];
    element.feed = two;
    await roundTrip();
    element.feed = three;
    await element.updateComplete;
    const done = settled(element);
    place(element);
    await done;
    expect(headingsOf(element)).to.deep.equal(['2 Three']);
    expect(await requestsFor(two)).to.equal(0);
  });
});

describe('a burst of changes', () => {
  it('ends with the last state, one request and one event', async () => {
    const element = await show<CxHighlight>(`<cx-highlight data='${json('First')}'></cx-highlight>`);
    const told = listen();
    element.removeAttribute('data');
    const urls = ['One', 'Two', 'Three'].map((title) => feedUrl(items(title)));
    const done = settled(element);
    for (const url of urls) {
      element.setAttribute('feed', url);
      element.setAttribute('heading-level', `${3 + urls.indexOf(url)}`);
      element.toggleAttribute('with-exit-notice');
    }
    await done;
    expect(headingsOf(element)).to.deep.equal(['5 Three']);
    expect(await Promise.all(urls.map(requestsFor))).to.deep.equal([0, 0, 1]);
    expect(told).to.deep.equal(['cx-load']);
  });

  it('of URLs while they load shows the last one', async () => {
    const element = await show<CxHighlight>(`<cx-highlight data='${json('First')}'></cx-highlight>`);
    element.removeAttribute('data');
    for (const title of ['One', 'Two', 'Three']) {
      element.feed = feedUrl(items(title));
      await element.updateComplete;
    }
    await settled(element);
    expect(headingsOf(element)).to.deep.equal(['2 Three']);
  });
});

describe('elements that exist before the script', () => {
  const page = async (markup: string, before?: (element: Record<string, unknown>) => void): Promise<Element> => {
    const { document: page } = emptyFrame();
    page.body.innerHTML = markup;
    const element = page.querySelector('cx-highlight')!;
    before?.(element as never);
    await runScript(page);
    await until(() => element.matches(':state(ready)'));
    return element;
  };

  it('render when it loads', async () => {
    expect(wordsOf(await page(`<cx-highlight data='${json('Early')}'></cx-highlight>`))).to.contain('Early');
  });

  it('keep properties set before, and make no request that they override', async () => {
    const url = feedUrl(items('From the feed'));
    const element = await page(`<cx-highlight feed="${url}"></cx-highlight>`, (element) => {
      element['data'] = items('From the property', 'Another');
      element['headingLevel'] = 4;
      element['limit'] = 1;
    });
    expect(headingsOf(element)).to.deep.equal(['4 From the property']);
    expect(await requestsFor(url)).to.equal(0);
  });
});
