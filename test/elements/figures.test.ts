import { expect } from '@open-wc/testing';
import '../../src/index.js';
import { deepAll, headingsOf, linksOf, show, wordsOf } from '../support/reading.js';

const attribute = (json: unknown): string => JSON.stringify(json).replaceAll("'", '&#39;');

const figures = [
  { value: 41_000, label: 'permits', source: 'https://agency.example/permits' },
  { value: '62 %', label: 'online' },
  { value: 0, label: 'fax machines' },
];

const milestones = [
  {
    id: 'a',
    title: 'Saturday hours',
    url: 'https://agency.example/saturdays',
    _cx: { type: 'milestone', agency: 'Example Agency', start: '2026', figure: { value: 48, label: 'offices' } },
  },
  { id: 'b', title: 'Evening hours', _cx: { type: 'milestone', start: '2026', figure: { value: 7 } } },
  { id: 'c', title: 'The first desk', _cx: { type: 'milestone', start: '1957' } },
];

const campaign = (cx: object = { figures }, items: readonly object[] = milestones): string =>
  attribute({ title: 'A week', _cx: cx, items });

/** Returns the words of each figure. */
const shown = (element: Element): string[] => deepAll(element, '[part=figure]').map((figure) => wordsOf(figure).trim());

/** Returns the names of links, with the words that are there for screen readers only. */
const namesOf = (element: Element): string[] =>
  deepAll(element, 'a').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

const place = (json: string, attributes = ''): Promise<HTMLElement> =>
  show<HTMLElement>(`<cx-figures ${attributes} data='${json}'></cx-figures>`);

describe('cx-figures', () => {
  it('lists the figures of the campaign, then those of its milestones, as one list', async () => {
    const element = await place(campaign());
    expect(shown(element)).to.deep.equal([
      '41,000 permits',
      '62 % online',
      '0 fax machines',
      '48 offices',
      '7 Evening hours',
    ]);
    expect(deepAll(element, '[role=list] > li').length).to.equal(5);
    await expect(element).to.be.accessible();
  });

  it('links sources by names that tell them apart, with the mark of any other link', async () => {
    const element = await place(campaign());
    expect(linksOf(element)).to.deep.equal([
      'Source -> https://agency.example/permits',
      'Source -> https://agency.example/saturdays',
    ]);
    expect(namesOf(element)).to.deep.equal(['Source: permits (external site)', 'Source: offices (external site)']);
    const trusting = await place(campaign(), 'trusted-hosts="agency.example"');
    expect(namesOf(trusting)[0]).to.equal('Source: permits');
  });

  it('without-milestones has those of the campaign only, and limit the first ones', async () => {
    expect(shown(await place(campaign(), 'without-milestones'))).to.have.length(3);
    expect(shown(await place(campaign(), 'limit="2"'))).to.deep.equal(['41,000 permits', '62 % online']);
  });

  it('of one agency or entry leaves out those of the campaign as a whole', async () => {
    expect(shown(await place(campaign(), 'agency="example agency"'))).to.deep.equal(['48 offices']);
    expect(shown(await place(campaign(), 'entry="b"'))).to.deep.equal(['7 Evening hours']);
  });

  it('takes an item without a type for a milestone', async () => {
    expect(shown(await place(attribute({ _cx: { figure: { value: 12, label: 'desks' } } })))).to.deep.equal([
      '12 desks',
    ]);
  });

  it('drops a figure without a value, and an unsafe source', async () => {
    const element = await place(
      campaign({ figures: [{ label: 'none' }, { value: 1, label: 'one', source: 'javascript:alert(1)' }] }, []),
    );
    expect(shown(element)).to.deep.equal(['1 one']);
    expect(linksOf(element)).to.deep.equal([]);
  });

  it('shows the author’s words if there are none', async () => {
    const element = await show(`<cx-figures data='${campaign({}, [])}'><p>Our words</p></cx-figures>`);
    expect(element.matches(':state(empty)')).to.equal(true);
    expect(wordsOf(element).trim()).to.equal('Our words');
  });

  it('writes numbers as the language does and marks labels in another one', async () => {
    const element = await place(campaign({ figures }, []).replace('{', '{"language":"en",'), 'lang="es"');
    expect(shown(element)[0]).to.equal('41.000 permits');
    expect(deepAll(element, '[part=figure]')[0]!.getAttribute('lang')).to.equal('en');
    expect(namesOf(element)[0]).to.equal('Fuente: permits (sitio externo)');
  });

  it('stands in as many columns as fit, with balanced rows', async () => {
    const columnsOf = async (count: number, width: string): Promise<number> => {
      const many = Array.from({ length: count }, (_, index) => ({ value: index, label: 'of them' }));
      const element = await place(campaign({ figures: many }, []));
      Object.assign(element.style, { width, fontSize: '16px' });
      const tops = deepAll(element, 'li').map((item) => item.getBoundingClientRect().top);
      return tops.filter((top) => top === tops[0]).length;
    };
    expect(await columnsOf(4, '960px')).to.equal(4);
    expect(await columnsOf(4, '600px')).to.equal(2);
    expect(await columnsOf(5, '960px')).to.equal(3);
    expect(await columnsOf(12, '960px')).to.equal(4);
    expect(await columnsOf(3, '320px')).to.equal(1);
  });
});

describe('the figures of a recap', () => {
  const recap = (attributes = ''): Promise<HTMLElement> =>
    show<HTMLElement>(`<cx-campaign ${attributes} data='${campaign()}'></cx-campaign>`);

  it('are its first section; those of milestones stay in their own', async () => {
    const element = await recap();
    expect(headingsOf(element).slice(0, 3)).to.deep.equal(['2 A week', '3 By the numbers', '3 Milestones']);
    expect(shown(element).slice(0, 3)).to.deep.equal(['41,000 permits', '62 % online', '0 fax machines']);
    expect(shown(element).filter((words) => words.startsWith('48'))).to.have.length(1);
  });

  it('include those of milestones where these have no section', async () => {
    const element = await recap('sections="figures"');
    expect(headingsOf(element)).to.deep.equal(['2 A week', '3 By the numbers']);
    expect(shown(element)).to.have.length(5);
  });

  it('are left out of the recap of one agency', async () => {
    expect(headingsOf(await recap('agency="Example Agency"'))).not.to.include('3 By the numbers');
  });
});
