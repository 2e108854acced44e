import { expect } from '@open-wc/testing';
import '../../src/index.js';
import type { CxCampaign, CxHighlight } from '../../src/index.js';
import { until } from '../support/controls.js';
import { emptyFrame, openMarkup, runScript, scriptTag } from '../support/frames.js';
import { deepAll, place, show, wordsOf } from '../support/reading.js';

const data = JSON.stringify([{ title: 'A deed', content_text: 'Its words.' }]);
const markup = `<cx-highlight data='${data}'></cx-highlight>`;

/** Whether an element has its own look: without its style sheets a card has no border. */
function isStyled(element: Element): boolean {
  const [card] = deepAll<Element>(element, 'article');
  const { defaultView } = element.ownerDocument;
  return defaultView!.getComputedStyle(card!).borderTopStyle === 'solid';
}

function template(html: string): HTMLTemplateElement {
  const made = document.createElement('template');
  made.innerHTML = html;
  return made;
}

describe('an element in a template', () => {
  it('renders when its copy is added to the page, imported or cloned', async () => {
    const { content } = template(markup);
    for (const copy of [document.importNode(content, true), content.cloneNode(true) as DocumentFragment, content]) {
      const element = copy.firstElementChild as CxHighlight;
      place(element);
      await until(() => element.matches(':state(ready)'));
      expect(wordsOf(element)).to.contain('A deed');
      expect(isStyled(element)).to.equal(true);
    }
  });

  it('keeps content and styles after it was rendered and stored in a template', async () => {
    const element = await show<CxHighlight>(markup);
    template('').content.append(element);
    await element.updateComplete;
    place(element);
    await element.updateComplete;
    expect(wordsOf(element)).to.contain('A deed');
    expect(isStyled(element)).to.equal(true);
  });
});

describe('a copy made with cloneNode', () => {
  it('has its own content, whether or not the children are copied', async () => {
    const script = `<script type="application/json">${data}</script>`;
    const element = await show<CxHighlight>(`<cx-highlight>${script}<p>The author’s words.</p></cx-highlight>`);
    const deep = place(element.cloneNode(true) as HTMLElement);
    await until(() => deep.matches(':state(ready)'));
    expect(wordsOf(deep)).to.contain('A deed');
    const shallow = place(element.cloneNode() as HTMLElement);
    await until(() => wordsOf(shallow).includes('nothing to show'));
    element.remove();
    deep.setAttribute('agency', 'Nobody');
    await until(() => deep.matches(':state(empty)'));
    deep.removeAttribute('agency');
    await until(() => deep.matches(':state(ready)'));
    expect(wordsOf(deep)).to.contain('A deed');
  });

  it('of a rendered campaign renders it again', async () => {
    const campaign = await show<CxCampaign>(`<cx-campaign data='${data}'></cx-campaign>`);
    const copy = place(campaign.cloneNode(true) as HTMLElement);
    await until(() => wordsOf(copy).includes('Its words.'));
    expect(wordsOf(copy)).to.equal(wordsOf(campaign));
  });
});

describe('an element moved to a frame’s document', () => {
  it('keeps its content and styles, there and back', async () => {
    const { document: other } = emptyFrame();
    const element = await show<CxHighlight>(markup);
    for (const there of [other, document, other]) {
      there.body.append(there.adoptNode(element));
      await element.updateComplete;
      expect(wordsOf(element)).to.contain('A deed');
      expect(isStyled(element)).to.equal(true);
    }
    element.data = [{ title: 'A change' }];
    await until(() => wordsOf(element).includes('A change'));
    place(element);
    await element.updateComplete;
    expect(isStyled(element)).to.equal(true);
  });

  it('renders there if it was never rendered before', async () => {
    const { document: other } = emptyFrame();
    const element = document.createElement('cx-highlight');
    element.setAttribute('data', data);
    element.textContent = 'The author’s words.';
    other.body.append(element);
    await element.updateComplete;
    expect(wordsOf(element)).to.contain('A deed');
    expect(isStyled(element)).to.equal(true);
  });

  it('follows the language there', async () => {
    const { document: other } = emptyFrame();
    const element = await show<CxHighlight>(`<cx-highlight data='[]'></cx-highlight>`);
    other.body.append(element);
    other.documentElement.lang = 'es';
    await until(() => wordsOf(element).includes('nada que mostrar'));
  });

  it('keeps the styles of everything in a whole campaign', async () => {
    const { document: other } = emptyFrame();
    const campaign = await show<CxCampaign>(`<cx-campaign data='${data}'></cx-campaign>`);
    await until(() => wordsOf(campaign).includes('Its words.'));
    other.body.append(campaign);
    await campaign.updateComplete;
    expect(isStyled(campaign)).to.equal(true);
    expect(wordsOf(campaign)).to.contain('Its words.');
  });
});

describe('a page in a frame', () => {
  it('with its own script shows its own elements', async () => {
    const page = await openMarkup(`<head>${scriptTag('defer')}</head><body>${markup}`);
    const element = page.document.querySelector('cx-highlight')!;
    await until(() => element.matches(':state(ready)'));
    expect(isStyled(element)).to.equal(true);
  });

  it('reopened with document.open renders new content with the existing script', async () => {
    const page = emptyFrame();
    page.document.body.innerHTML = markup;
    await runScript(page.document);
    const before = page.document.querySelector('cx-highlight')!;
    await until(() => before.matches(':state(ready)'));
    page.document.open();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- What is tested is a page that does it all the same.
    page.document.write(`<!doctype html><html lang="es"><body>${markup}<cx-highlight data="[]"></cx-highlight>`);
    page.document.close();
    const [element, empty] = [...page.document.querySelectorAll('cx-highlight')];
    await until(() => element!.matches(':state(ready)') && empty!.matches(':state(empty)'));
    expect(wordsOf(element!)).to.contain('A deed');
    expect(isStyled(element!)).to.equal(true);
    expect(wordsOf(empty!)).to.contain('nada que mostrar');
    page.document.documentElement.lang = 'en';
    await until(() => wordsOf(empty!).includes('nothing to show'));
  });
});
