import { expect } from '@open-wc/testing';
import '../../src/index.js';
import type { CxActivateEvent, CxCampaignTimeline } from '../../src/index.js';
import { deepAll, place, wordsOf } from '../support/reading.js';
import { control, controls, item, LONG, nameOf, timeline } from '../support/timeline.js';
import { until } from '../support/controls.js';

const long = item('Letters', '2024-10-01', 'highlight', { content_text: `${LONG}The end.` });

/** What the clipboard of the page does, until the end of the test. */
function clipboard(writeText: (text: string) => Promise<void>): void {
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
}

describe('a timeline entry', () => {
  afterEach(() => {
    delete (navigator as { clipboard?: unknown }).clipboard;
  });

  it('is collapsed, opens in place, keeps focus and fires an event', async () => {
    const element = await timeline([long]);
    const told: string[] = [];
    element.addEventListener('cx-activate', ({ entry, action }: CxActivateEvent) =>
      told.push(`${action} ${entry.title!}`),
    );
    expect(wordsOf(element)).to.contain('…').and.not.to.contain('The end.');
    const open = control(element, 'Details: Letters');
    expect(open.getAttribute('aria-expanded')).to.equal('false');
    open.focus();
    open.click();
    await element.updateComplete;
    expect(wordsOf(element)).to.contain('The end.').and.not.to.contain('…');
    expect(element.shadowRoot!.activeElement === open).to.equal(true);
    expect(open.getAttribute('aria-expanded')).to.equal('true');
    expect(told).to.deep.equal(['open Letters']);
    await expect(element).to.be.accessible();
    open.click();
    await element.updateComplete;
    expect(wordsOf(element)).not.to.contain('The end.');
  });

  it('leaves the links of a post to its own network unmarked, collapsed and open', async () => {
    const url = 'https://x.com/ExampleAgency/status/1';
    const content_text = `#Service and @Partners ${LONG}The end.`;
    const element = await timeline([item('P', '2024-10-01', 'post', { url, content_text })]);
    const marked = (): string[] => deepAll(element, '.body a:has(.external)').map(wordsOf);
    expect(deepAll(element, '.body a').length).to.be.above(1);
    expect(marked()).to.deep.equal([]);
    control(element, 'Details: @ExampleAgency, X, October 1, 2024').click();
    await element.updateComplete;
    expect(marked()).to.deep.equal([]);
  });

  it('has what a button reveals after it, and the button stays where the heading is', async () => {
    const element = await timeline([
      item('Letters', '2024-10-01', 'highlight', {
        content_text: `${LONG}The end.`,
        attachments: [{ url: '/examples/media/icon.svg', mime_type: 'image/svg+xml', _cx: { alt: 'A letter' } }],
      }),
    ]);
    const open = control(element, 'Details: Letters');
    open.click();
    await element.updateComplete;
    for (const revealed of ['[part=body]', 'img'])
      expect(open.compareDocumentPosition(deepAll(element, revealed)[0]!)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    const heading = deepAll(element, 'article [part=heading]')[0]!;
    expect(heading.compareDocumentPosition(open)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('has no button if nothing is hidden', async () => {
    const element = await timeline([
      item(
        'Short',
        '2024-10-01',
        'milestone',
        { content_text: 'Few words.' },
        { links: [{ url: 'https://example.gov/' }] },
      ),
    ]);
    expect(controls(element)).to.deep.equal([]);
    expect(wordsOf(element)).to.contain('example.gov');
  });

  it('keeps its figure, state and waiting content', async () => {
    const element = await timeline([
      item(
        'Calls',
        '2024-10-01',
        'milestone',
        { content_text: LONG },
        { figure: { value: '1.2 million', label: 'calls' } },
      ),
      item('Chat', '2024-10-02', 'event', { content_text: LONG }, { status: 'cancelled' }),
      item(
        'Posted',
        '2024-10-03',
        'post',
        { content_text: LONG, authors: [{ name: 'Example Agency' }] },
        { warning: 'Flashing lights', network: 'x', handle: 'ExampleAgency' },
      ),
    ]);
    const [post, event, milestone] = deepAll(element, 'article').map(wordsOf);
    expect(milestone).to.match(/1\.2 million calls Every office/);
    expect(event).to.contain('Canceled');
    expect(post).to.contain('Flashing lights').and.contain('@ExampleAgency · X').and.not.contain('Every office');
  });

  it('has one small picture until it is open', async () => {
    const pictures = ['a', 'b'].map((name) => ({
      url: `/examples/media/bar-chart.svg?${name}`,
      mime_type: 'image/svg+xml',
      _cx: { alt: name },
    }));
    const element = await timeline([item('Seen', '2024-10-01', 'highlight', { attachments: pictures })]);
    expect(deepAll<HTMLImageElement>(element, 'img').map(({ alt }) => alt)).to.deep.equal(['a']);
    control(element, 'Details: Seen').click();
    await element.updateComplete;
    expect(deepAll<HTMLImageElement>(element, 'img').map(({ alt }) => alt)).to.deep.equal(['a', 'b']);
  });

  it('copies its permalink and announces it', async () => {
    const element = await timeline([long]);
    let copied = '';
    clipboard((text) => {
      copied = text;
      return Promise.resolve();
    });
    control(element, 'Details: Letters').click();
    await element.updateComplete;
    control(element, 'Copy link: Letters').click();
    await until(() => deepAll(element, 'article [aria-live=polite]').map(wordsOf).join().trim() === 'Link copied.');
    expect(copied).to.equal(`${location.href.split('#')[0]!}#cx-letters`);
  });

  it('shows its permalink, selected, if the browser can’t copy', async () => {
    const element = await timeline([long]);
    clipboard(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
    control(element, 'Details: Letters').click();
    await element.updateComplete;
    control(element, 'Copy link: Letters').click();
    await until(() => deepAll(element, 'input').length);
    const [field] = deepAll<HTMLInputElement>(element, 'input');
    await until(() => field!.selectionEnd);
    expect(field!.value.slice(field!.selectionStart!, field!.selectionEnd!)).to.match(/#cx-letters$/);
    expect(wordsOf(element)).to.contain('Copy this address:');
    await expect(element).to.be.accessible();
  });
});

describe('a horizontal timeline', () => {
  const items = Array.from({ length: 12 }, (_, index) =>
    item(`e${index}`, `${2010 + index}-01-01`, 'milestone', { content_text: 'Words of it.' }),
  );

  const show = async (attributes = ''): Promise<CxCampaignTimeline> => {
    const sheet = place(document.createElement('style'));
    sheet.textContent = '* { scroll-behavior: auto !important } cx-campaign-timeline { inline-size: 700px }';
    return timeline(items, `orientation="horizontal" order="oldest" ${attributes}`);
  };
  const stripOf = (element: Element): HTMLElement => deepAll(element, '[role=group]')[0]!;
  const press = (target: Element, key: string): boolean =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
  const first = (element: Element): string => {
    const strip = stripOf(element).getBoundingClientRect();
    const isInView = (entry: Element): boolean => {
      const { left, right } = entry.getBoundingClientRect();
      return left >= strip.left - 1 && right <= strip.right + 1;
    };
    return wordsOf(deepAll(element, '.entries > li').find(isInView)!.querySelector('h3')!);
  };
  /** The strip moves by itself, and it may take its time. */
  const reaches = (element: Element, title: string): Promise<void> => until(() => first(element) === title, title);

  for (const [dir, forward, back] of [
    ['ltr', 'ArrowRight', 'ArrowLeft'],
    ['rtl', 'ArrowLeft', 'ArrowRight'],
  ] as const) {
    it(`moves with arrow keys and buttons (${dir})`, async () => {
      const element = await show(`dir="${dir}"`);
      const strip = stripOf(element);
      expect(first(element)).to.equal('e0');
      expect(press(strip, forward)).to.equal(false);
      await reaches(element, 'e1');
      press(strip, forward);
      await reaches(element, 'e2');
      press(strip, back);
      await reaches(element, 'e1');
      control(element, 'Next: Timeline').click();
      control(element, 'Next: Timeline').click();
      await reaches(element, 'e3');
      control(element, 'Previous: Timeline').click();
      await reaches(element, 'e2');
    });
  }

  it('ignores other keys', async () => {
    const strip = stripOf(await show());
    expect(press(strip, 'ArrowDown')).to.equal(true);
    expect(press(strip, 'Tab')).to.equal(true);
  });

  it('has every year on its axis and moves there', async () => {
    const element = await show();
    expect(deepAll(element, '[aria-label="Jump to"] li button').map(nameOf).length).to.equal(12);
    control(element, '2016').click();
    await reaches(element, 'e6');
    expect(wordsOf(element.shadowRoot!.activeElement!).trim()).to.equal('2016');
  });

  it('loads more at its end', async () => {
    const element = await show('limit="2"');
    expect(deepAll(element, '.entries > li').length).to.equal(2);
    control(element, 'Next: Timeline').click();
    await element.updateComplete;
    expect(deepAll(element, '.entries > li').length).to.equal(4);
  });

  it('hides nothing, is focusable, and is accessible', async () => {
    const element = await show();
    expect(deepAll(element, '[hidden], [inert], [aria-hidden=true]:not(svg)').length).to.equal(0);
    expect(stripOf(element).tabIndex).to.equal(0);
    await expect(element).to.be.accessible();
  });

  for (const orientation of ['vertical', 'horizontal']) {
    for (const dir of ['ltr', 'rtl']) {
      it(`fits into 320 pixels (${orientation}, ${dir})`, async () => {
        const frame = place(document.createElement('div'));
        frame.dir = dir;
        const element = await timeline(
          [...items, long, item('long'.repeat(30), '2024-01-01')],
          `orientation="${orientation}" with-filters`,
        );
        frame.append(element);
        frame.style.inlineSize = '320px';
        await element.updateComplete;
        expect(element.scrollWidth).to.be.at.most(320);
        for (const one of [...controls(element), ...deepAll(element, '[aria-label="Jump to"], form')]) {
          if (one.closest('[part=base]')) continue;
          const { left, right } = one.getBoundingClientRect();
          const box = frame.getBoundingClientRect();
          expect(left, nameOf(one)).to.be.at.least(box.left - 1);
          expect(right, nameOf(one)).to.be.at.most(box.right + 1);
        }
      });
    }
  }
});
