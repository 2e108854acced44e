import { expect } from '@open-wc/testing';
import '../../src/index.js';
import { startDap } from '../../src/embed/dap.js';
import { control, until } from '../support/controls.js';
import { attribute } from '../support/events.js';
import { feedUrl } from '../support/feeds.js';
import { deepAll, place, settled, show } from '../support/reading.js';

type Told = readonly [name: string, params: Readonly<Record<string, unknown>>];

const globals = globalThis as { gas4?: unknown };

/** What DAP's function takes; all else it would rename to "dap_event". Version 8.4 says `social_share` for `share`. */
const VOCABULARY =
  /^(((email|telephone|image|cta|navigation|faq|accordion|social)_)?click|file_download|view_search_results|video_(start|pause|progress|complete|play)|content_view|share|error|sort|filter)$/;

describe('the bridge to the Digital Analytics Program', () => {
  let told: Told[] = [];
  const stay = (event: Event): void => event.preventDefault();
  const named = (name: string): readonly Told[] => told.filter(([one]) => one === name);

  before(() => {
    startDap();
    // Links are pressed, but the test's page stays.
    addEventListener('click', stay);
  });
  after(() => removeEventListener('click', stay));
  beforeEach(() => {
    told = [];
    globals.gas4 = (...call: Told) => void told.push(call);
  });
  afterEach(() => {
    for (const [name] of told) expect(name).to.match(VOCABULARY);
    delete globals.gas4;
  });

  const pressed = async (markup: string, ...selectors: readonly string[]): Promise<Told[]> => {
    const element = await show(markup);
    told = [];
    for (const selector of selectors) deepAll(element, selector)[0]!.click();
    return told;
  };

  it('reports displayed content once per element, without its text', async () => {
    const feed = feedUrl({ title: 'A title', items: [{ id: 'a', title: 'Private words' }] });
    const element = await show(`<cx-highlight feed="${feed}"></cx-highlight>`);
    const again = settled(element);
    element.feed = feedUrl({ items: [{ id: 'b', title: 'Others' }] });
    await again;
    const where = `${location.origin}/feed`;
    expect(told).to.deep.equal([
      ['content_view', { content_type: 'cx-highlight', content_id: where, section: 'cx-widgets' }],
    ]);
  });

  it('reports a failed feed with the code and without the query', async () => {
    await show(`<cx-highlight feed="${feedUrl({ status: '404' })}"></cx-highlight>`);
    expect(told).to.deep.equal([['error', { type: 'http', url: `${location.origin}/feed`, section: 'cx-widgets' }]]);
  });

  it('reports followed links like DAP’s own tracker', async () => {
    const item = {
      id: 'a',
      content_html: `<p><a href="https://www.example.com/a?who=me#part">out</a> <a href="/within?who=me">in</a>
        <a href="https://example.com/report.pdf">file</a> <a href="https://x.com/ExampleAgency">X</a>
        <a href="https://max.com/">no X</a> <a href="mailto:sample@example.com">mail</a></p>`,
      _cx: { links: [{ label: 'Register', url: 'https://agency.example/register' }] },
    };
    const calls = await pressed(
      `<cx-highlight data='${attribute(item)}'></cx-highlight>`,
      ...['a?', '/within', '.pdf', 'x.com/E', 'max', 'mailto', 'register'].map((part) => `a[href*="${part}"]`),
    );
    const link = (link_url: string, link_domain: string, more = {}): object => ({
      link_url,
      link_domain,
      outbound: link_domain !== location.hostname,
      file_extension: undefined,
      social_network: undefined,
      section: 'cx-widgets',
      ...more,
    });
    expect(calls).to.deep.equal([
      ['click', link('https://www.example.com/a', 'www.example.com')],
      ['navigation_click', link(`${location.origin}/within`, location.hostname)],
      ['file_download', link('https://example.com/report.pdf', 'example.com', { file_extension: 'pdf' })],
      ['social_click', link('https://x.com/ExampleAgency', 'x.com', { social_network: 'x' })],
      ['click', link('https://max.com/', 'max.com')],
      ['cta_click', link('https://agency.example/register', 'agency.example')],
    ]);
  });

  it('reports no personal data: no name, query or fragment of links, entries, feeds and errors', async () => {
    const secret = 'https://sam:s3cret@www.example.com/p?email=s3cret#access_token=s3cret';
    const warned = { content_text: 'Waits.', url: secret, _cx: { type: 'post', warning: 'A storm' } };
    const feed = `${feedUrl({ items: ['within', `a?s3cret`, secret].map((id) => ({ ...warned, id })) })}&token=s3cret`;
    const element = await show(`<cx-social-embed feed="${feed}"></cx-social-embed>`);
    for (const link of deepAll(element, 'a')) link.click();
    for (const summary of deepAll(element, 'summary')) summary.click();
    await show('<cx-highlight feed="ftp://sam:s3cret@feeds.example/p?s3cret#s3cret"></cx-highlight>');
    const failing = feedUrl({ status: '404' }).replace('/', `//sam:s3cret@${location.host}/`);
    await show(`<cx-highlight feed="${failing}#s3cret"></cx-highlight>`);
    expect(JSON.stringify(told)).not.to.match(/s3cret|sam|\?/);
    const values = told.flatMap(([, { link_url, content_id, url }]) => link_url ?? content_id ?? url);
    expect(new Set(values)).to.deep.equal(
      new Set([`${location.origin}/feed`, 'https://www.example.com/p', '#within', '#a', 'ftp://feeds.example/p']),
    );
  });

  it('reports followed channels, which are in no entry', async () => {
    const feed = { items: [], _cx: { channels: [{ network: 'youtube', url: 'https://www.youtube.com/@agency' }] } };
    const [call] = await pressed(`<cx-follow data='${attribute({ version: '1', ...feed })}'></cx-follow>`, 'a');
    expect(call![0]).to.equal('social_click');
    expect(call![1]).to.include({ social_network: 'youtube', link_url: 'https://www.youtube.com/@agency' });
  });

  it('does not report links in the fallback, which DAP sees itself', async () => {
    const element = document.createElement('cx-highlight');
    element.innerHTML = '<p><a href="https://example.com/">Mine</a></p>';
    place(element);
    await element.updateComplete;
    element.querySelector('a')!.click();
    expect(told).to.deep.equal([]);
  });

  it('does not report links in other shadow trees', () => {
    const other = place(document.createElement('div'));
    const link = document.createElement('a');
    link.href = 'https://example.com/';
    other.attachShadow({ mode: 'open' }).append(link);
    link.click();
    expect(told).to.deep.equal([]);
  });

  it('reports opened, copied and downloaded entries by type and id', async () => {
    const post = { id: 'waits', content_text: 'Waits.', _cx: { type: 'post', warning: 'About a storm' } };
    const opened = await pressed(`<cx-social-embed data='${attribute(post)}'></cx-social-embed>`, 'summary');
    expect(opened).to.deep.equal([
      ['accordion_click', { content_type: 'post', content_id: '#waits', section: 'cx-widgets' }],
    ]);
    const event = { id: 'day', title: 'Day', _cx: { type: 'event', start: '2199-01-01' } };
    const saved = await pressed(`<cx-event data='${attribute(event)}'></cx-event>`, '[name=calendar]');
    expect(saved).to.deep.equal([
      ['file_download', { content_type: 'event', content_id: '#day', section: 'cx-widgets' }],
    ]);
    const long = { id: 'long', title: 'Long', content_text: 'Many words. '.repeat(200), date_published: '2024-01-01' };
    const timeline = `<cx-campaign-timeline data='${attribute(long)}'></cx-campaign-timeline>`;
    const element = await show(timeline);
    await until(() => deepAll(element, 'button[name=open]').length > 0);
    told = [];
    deepAll(element, 'button[name=open]')[0]!.click();
    await until(() => deepAll(element, 'button[name=copy]').length > 0);
    deepAll(element, 'button[name=copy]')[0]!.click();
    expect(told.map(([name, { content_id }]) => [name, content_id])).to.deep.equal([
      ['accordion_click', '#long'],
      ['share', '#long'],
    ]);
  });

  it('reports the filters of a timeline, but not the search terms', async () => {
    const items = ['2024', '2025'].map((year) => ({ id: year, title: year, date_published: `${year}-01-01` }));
    const element = await show(`<cx-campaign-timeline with-filters data='${attribute(items)}'></cx-campaign-timeline>`);
    await until(() => deepAll(element, 'select[name=year]').length > 0);
    told = [];
    for (const selector of ['input', 'select[name=year]']) {
      deepAll(element, selector)[0]!.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
    expect(told).to.deep.equal([['filter', { filter_selection: 'year', section: 'cx-widgets' }]]);
  });

  it('reports the progress of a video, and its start once', async () => {
    const url = '/examples/media/queue.webm?token=x';
    const attachments = [{ url, mime_type: 'video/webm', _cx: { alt: 'A queue' } }];
    const element = await show(
      `<cx-highlight data='${attribute({ id: 'v', title: 'Waiting', attachments })}'></cx-highlight>`,
    );
    told = [];
    control(element, 'Play video: A queue').click();
    await until(() => deepAll(element, 'video').length > 0);
    const [video] = deepAll<HTMLVideoElement>(element, 'video');
    // A browser that may not play by itself waits for the reader.
    video!.muted = true;
    await video!.play();
    await until(() => video!.ended);
    await until(() => named('video_complete').length > 0);
    const names = told.map(([name]) => name);
    expect(named('video_start').length).to.equal(1);
    expect(names[0]).to.equal('video_start');
    expect(names.at(-1)).to.equal('video_complete');
    expect(named('video_pause').length).to.equal(0);
    const { video_url, video_provider } = told[0]![1];
    expect([video_url, video_provider]).to.deep.equal([`${location.origin}/examples/media/queue.webm`, 'html5 video']);
    const passed = named('video_progress').map(([, { video_percent }]) => video_percent as number);
    expect(passed.length).to.be.within(1, 3);
    expect(passed).to.deep.equal([...new Set(passed)].sort((one, other) => one - other));
    for (const percent of passed) expect([25, 50, 75]).to.include(percent);
    expect(told.at(-1)![1]['video_percent']).to.equal(100);
  });

  it('reports a pause and a resumed video', async () => {
    const attachments = [{ url: '/examples/media/queue.webm', mime_type: 'video/webm', _cx: { alt: 'A queue' } }];
    const element = await show(
      `<cx-highlight data='${attribute({ id: 'v', title: 'Waiting', attachments })}'></cx-highlight>`,
    );
    control(element, 'Play video: A queue').click();
    await until(() => deepAll(element, 'video').length > 0);
    const [video] = deepAll<HTMLVideoElement>(element, 'video');
    video!.muted = true;
    await video!.play();
    video!.pause();
    await until(() => named('video_pause').length > 0);
    await video!.play();
    await until(() => named('video_play').length > 0);
    expect(named('video_start').length).to.equal(1);
  });

  it('reports the start of a network’s player, which DAP can’t see', async () => {
    const attachments = [
      { url: 'https://youtu.be/abc_DEF-123', mime_type: 'video/x-youtube', _cx: { alt: 'A briefing' } },
    ];
    const element = await show(
      `<cx-highlight data='${attribute({ id: 'y', title: 'Waiting', attachments })}'></cx-highlight>`,
    );
    told = [];
    control(element, 'Play video: A briefing').click();
    await until(() => named('video_start').length > 0);
    const host = 'www.youtube-nocookie.com';
    expect(named('video_start')).to.deep.equal([
      ['video_start', { video_provider: host, video_url: `https://${host}/embed/abc_DEF-123`, section: 'cx-widgets' }],
    ]);
  });

  it('reports once if loaded twice, and looks up DAP at each event', async () => {
    startDap();
    const script = document.createElement('script');
    script.src = '/dist/cdn/dap.js';
    const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
    place(script);
    await loaded;
    const { gas4 } = globals;
    delete globals.gas4;
    const markup = `<cx-highlight data='${attribute({ id: 'a', content_html: '<a href="https://example.com/">out</a>' })}'></cx-highlight>`;
    expect(await pressed(markup, 'a')).to.deep.equal([]);
    globals.gas4 = gas4;
    expect((await pressed(markup, 'a')).length).to.equal(1);
  });
});
