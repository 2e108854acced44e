import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/index.js';
import type { CxActivateEvent } from '../../src/index.js';
import { playerOf } from '../../src/media/players.js';
import { buttonsOf, control, focused, until } from '../support/controls.js';
import { feedUrl } from '../support/feeds.js';
import { deepAll, linksOf, place, settled, wordsOf } from '../support/reading.js';

const VIDEO = '/examples/media/queue.webm';

// The media controls of WebKitGTK may throw this by themselves while a video fails to load.
const ignoreControls = (event: ErrorEvent): void => {
  if (event.message.endsWith('variable: EmptyRanges')) event.stopImmediatePropagation();
};
window.addEventListener('error', ignoreControls, { capture: true });

const captions = (...languages: readonly string[]): object[] =>
  languages.map((language) => ({
    url: `/examples/media/queue.${language}.vtt?${crypto.randomUUID()}`,
    language,
    label: language,
  }));

async function showAttachment(attachment: object, more: object = {}, lang = 'en'): Promise<HTMLElement> {
  const element = document.createElement('cx-highlight');
  element.data = { title: 'A queue', language: 'en', attachments: [attachment], ...more };
  const page = document.createElement('div');
  page.lang = lang;
  page.append(element);
  const done = settled(element);
  place(page);
  await done;
  return element;
}

const video = (more: object = {}): object => ({
  url: VIDEO,
  mime_type: 'video/webm',
  _cx: { alt: 'A shorter queue', ...more },
});

/** Presses the button, and gives the player that takes its place. */
async function play(element: HTMLElement, title = 'A shorter queue'): Promise<HTMLVideoElement> {
  control(element, `Play video: ${title}`).click();
  await until(() => deepAll(element, 'video').length > 0);
  return deepAll<HTMLVideoElement>(element, 'video')[0]!;
}

const asked = (part: string): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.includes(part));

describe('a video on the page’s own host', () => {
  it('waits with poster, name and size, and requests nothing else', async () => {
    const url = `${VIDEO}?${crypto.randomUUID()}`;
    const tracks = captions('en', 'es');
    const element = await showAttachment({
      ...video({ poster: '/examples/media/queue-poster.svg', width: 640, height: 360, captions: tracks, duration: 65 }),
      url,
    });
    const { width, height } = deepAll(element, 'img')[0]!.getBoundingClientRect();
    expect(width / height).to.be.closeTo(16 / 9, 0.02);
    expect(buttonsOf(element)).to.deep.equal(['Play video: A shorter queue (1:05)']);
    expect(asked(url)).to.deep.equal([]);
    expect(asked('.vtt?')).to.deep.equal([]);
    await expect(element).to.be.accessible();
    const player = await play(element, 'A shorter queue (1:05)');
    expect(player.controls && player.autoplay).to.equal(true);
    expect(player.crossOrigin).to.equal(null);
    expect(deepAll(element, 'track').length).to.equal(2);
    await until(() => asked(url).length > 0);
    await expect(element).to.be.accessible();
  });

  it('has text descriptions as a track, and links to a version with audio description', async () => {
    const descriptions = [{ url: '/examples/media/queue.en.vtt?described', language: 'en', label: 'Descriptions' }];
    const element = await showAttachment(
      video({ captions: captions('en'), descriptions, described: '/examples/media/queue.webm?described' }),
    );
    expect(linksOf(element)).to.deep.equal([
      `Watch with audio description -> ${location.origin}/examples/media/queue.webm?described`,
    ]);
    const player = await play(element);
    const kinds = deepAll<HTMLTrackElement>(element, 'track').map(({ kind, label }) => `${kind} ${label}`);
    expect(kinds).to.deep.equal(['captions en', 'descriptions Descriptions']);
    player.autoplay = false;
    player.pause();
    for (const track of player.textTracks) track.mode = 'disabled';
    player.dispatchEvent(new Event('play'));
    const showing = [...player.textTracks].filter(({ mode }) => mode === 'showing');
    expect(showing.map(({ kind }) => kind)).to.not.include('descriptions');
    await expect(element).to.be.accessible();
  });

  it('keeps its Play label inline in another language', async () => {
    const element = await showAttachment(video(), {}, 'es');
    const button = control(element, 'Reproducir video: A shorter queue');
    const own = button.querySelector('[lang=es]')!;
    expect(own.textContent).to.equal('Reproducir video');
    expect(getComputedStyle(own).padding).to.equal('0px');
  });

  for (const [lang, languages, wanted] of [
    ['es', ['en', 'es'], 'es'],
    ['es-MX', ['en', 'es'], 'es'],
    ['fr', ['es', 'en'], 'es'],
  ] as const) {
    it(`on a page in ${lang} shows captions in ${wanted} of ${languages.join(', ')}, and fires one event`, async () => {
      const element = await showAttachment(video({ captions: captions(...languages) }), {}, lang);
      const activated: string[] = [];
      element.addEventListener('cx-activate', ({ action }: CxActivateEvent) => activated.push(action));
      const [button] = deepAll(element, 'button');
      button!.click();
      await until(() => deepAll(element, 'video').length > 0);
      const player = deepAll<HTMLVideoElement>(element, 'video')[0]!;
      player.autoplay = false;
      player.pause();
      const modes = (): string[] => [...player.textTracks].map(({ language, mode }) => `${language} ${mode}`);
      player.dispatchEvent(new Event('play'));
      expect(modes()).to.include(`${wanted} showing`);
      for (const track of player.textTracks) track.mode = 'disabled';
      player.dispatchEvent(new Event('play'));
      // What the reader has switched off stays off.
      expect(modes().join()).to.not.contain('showing');
      expect(activated).to.deep.equal(['play']);
    });
  }

  it('has its transcript below it', async () => {
    const element = await showAttachment(video({ transcript: 'A square moves.\nIt arrives.' }));
    const summary = control(element, 'Transcript: A shorter queue');
    const details = summary.closest('details')!;
    expect(details.open).to.equal(false);
    summary.click();
    expect(wordsOf(details)).to.contain('A square moves. It arrives.');
    expect(getComputedStyle(details.querySelector('p')!).whiteSpace).to.contain('pre-line');
    await expect(element).to.be.accessible();
  });

  it('that can’t be played is a sentence and a link, and keeps focus', async () => {
    const url = `/examples/nowhere.webm?${crypto.randomUUID()}`;
    const element = await showAttachment({ ...video(), url });
    control(element, 'Play video: A shorter queue').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => wordsOf(element).includes('can’t be shown here'));
    expect(linksOf(element)).to.deep.equal([`A shorter queue -> ${new URL(url, location.href).href}`]);
    expect(deepAll(element, 'video')).to.deep.equal([]);
    expect(focused()).to.equal(deepAll(element, 'figure')[0]);
    await expect(element).to.be.accessible();
  });

  it('is a link if its URL is not a file', async () => {
    const element = await showAttachment({ url: 'https://example.gov/watch/1', mime_type: 'video/*' });
    expect(wordsOf(element)).to.contain('Video: A queue');
    expect(deepAll(element, 'video, iframe, button')).to.deep.equal([]);
  });

  it('shows no invalid durations', async () => {
    for (const duration of [0, -1, 1e300]) {
      const element = await showAttachment(video({ duration }));
      expect(wordsOf(element), `${duration}`).to.contain('A shorter queue');
    }
  });
});

describe('a link to a network’s video', () => {
  it('is played as a video, whatever its media type says', async () => {
    const url = 'https://www.youtube.com/watch?v=aaaaaaaaaaa';
    const element = await showAttachment({ url, mime_type: 'text/html', title: 'A queue' });
    expect(buttonsOf(element)).to.include('Play video: A queue');
  });
});

describe('audio on the page’s own host', () => {
  it('has a name and controls, and requests nothing', async () => {
    const url = feedUrl({ body: '' }).replace('/feed?', '/examples/media/queue.mp3?');
    const element = await showAttachment({ url, mime_type: 'audio/mpeg', _cx: { alt: 'A sound', duration: 3661 } });
    expect(buttonsOf(element)).to.deep.equal(['Play audio: A sound (1:01:01)']);
    expect(asked('queue.mp3?')).to.deep.equal([]);
    await expect(element).to.be.accessible();
    control(element, 'Play audio: A sound (1:01:01)').click();
    await until(() => deepAll(element, 'audio').length > 0);
    expect((control(element, 'A sound') as HTMLAudioElement).controls).to.equal(true);
  });
});

describe('network players', () => {
  const ID = 'abc_DEF-123';
  const tube = `https://www.youtube-nocookie.com/embed/${ID}?cc_load_policy=1&hl=es&cc_lang_pref=es&rel=0&start=`;
  for (const [address, embed, id] of [
    [`https://www.youtube.com/watch?v=${ID}`, `${tube}0`],
    [`https://m.youtube.com/watch?app=desktop&v=${ID}&t=1m30s`, `${tube}90`],
    [`https://youtu.be/${ID}?t=45`, `${tube}45`],
    [`https://www.youtube.com/live/${ID}?si=x&start=7`, `${tube}7`],
    [`https://www.youtube.com/shorts/${ID}`, `${tube}0`],
    [`https://www.youtube-nocookie.com/embed/${ID}`, `${tube}0`],
    ['https://www.youtube.com/@ExampleAgency', undefined],
    ['https://www.youtube.com/embed/videoseries?list=x', undefined],
    [`https://notyoutube.com/watch?v=${ID}`, undefined],
    [`https://youtube.com.example.net/watch?v=${ID}`, undefined],
    ['https://vimeo.com/123456', 'https://player.vimeo.com/video/123456?dnt=1&texttrack=es#t=0s'],
    [
      'https://vimeo.com/123456/abcdef0123',
      'https://player.vimeo.com/video/123456?dnt=1&texttrack=es&h=abcdef0123#t=0s',
    ],
    [
      'https://player.vimeo.com/video/123456?h=abcdef0123#t=1m2s',
      'https://player.vimeo.com/video/123456?dnt=1&texttrack=es&h=abcdef0123#t=62s',
    ],
    ['https://vimeo.com/about', undefined],
    ['https://www.tiktok.com/@agency/video/7', 'https://www.tiktok.com/player/v1/7?closed_caption=1&rel=0'],
    ['https://www.tiktok.com/@agency', undefined],
    [
      'https://www.facebook.com/agency/videos/some-title/42/',
      'https://www.facebook.com/plugins/video.php?show_text=false&href=https%3A%2F%2Fwww.facebook.com%2Fagency%2Fvideos%2Fsome-title%2F42%2F',
    ],
    [
      'https://www.facebook.com/agency/posts/42',
      'https://www.facebook.com/plugins/post.php?show_text=true&href=https%3A%2F%2Fwww.facebook.com%2Fagency%2Fposts%2F42',
    ],
    ['https://www.facebook.com/agency', undefined],
    ['https://x.com/Agency/status/42?s=20', 'https://platform.twitter.com/embed/Tweet.html?dnt=true&lang=es&id=42'],
    ['https://twitter.com/i/web/status/42', 'https://platform.twitter.com/embed/Tweet.html?dnt=true&lang=es&id=42'],
    ['https://netflix.com/Agency/status/42', undefined],
    [
      'https://www.linkedin.com/posts/agency_cxday-activity-7000000000000000000-AbCd',
      'https://www.linkedin.com/embed/feed/update/urn:li:activity:7000000000000000000',
    ],
    [
      'https://www.linkedin.com/feed/update/urn%3Ali%3AugcPost%3A7000000000000000000/',
      'https://www.linkedin.com/embed/feed/update/urn:li:ugcPost:7000000000000000000',
    ],
    ['https://www.linkedin.com/company/agency', undefined],
    ['https://bsky.app/profile/did:plc:abc/post/3k', 'https://embed.bsky.app/embed/did:plc:abc/app.bsky.feed.post/3k'],
    ['https://bsky.app/profile/agency.example/post/3k', undefined],
    [
      'https://bsky.app/profile/agency.example/post/3k',
      'https://embed.bsky.app/embed/did:plc:abc/app.bsky.feed.post/3k',
      'at://did:plc:abc/app.bsky.feed.post/3k',
    ],
    ['https://www.threads.net/@agency/post/AbC', 'https://www.threads.com/@agency/post/AbC/embed'],
    ['https://www.instagram.com/reel/AbC/?igsh=1', 'https://www.instagram.com/reel/AbC/embed/captioned/'],
    ['https://www.instagram.com/agency/p/AbC/', 'https://www.instagram.com/p/AbC/embed/captioned/'],
    ['https://www.instagram.com/agency/', undefined],
    ['https://social.example.gov/@agency/42', 'https://social.example.gov/@agency/42/embed'],
    [
      'https://social.example.gov/users/agency/statuses/42',
      'https://social.example.gov/users/agency/statuses/42/embed',
    ],
    ['https://social.example.gov/@agency@elsewhere.example/42', undefined],
    ['mailto:agency@example.gov', undefined],
  ] as const) {
    it(`${address}${id ? ' with its id' : ''} -> ${embed ?? 'none'}`, () => {
      expect(playerOf(address, 'es', id)?.url).to.equal(embed);
    });
  }

  it('are on the documented list, except those recognized only by path', () => {
    expect(playerOf('https://youtu.be/abc_DEF-123', 'en')?.isListed).to.equal(true);
    expect(playerOf('https://social.example.gov/@agency/42', 'en')?.isListed).to.equal(false);
  });

  for (const id of ['https://social.example.gov/@agency/42', 'https://youtu.be/abc_DEF-123', 'https://[/@a/1']) {
    it(`are not found by the id ${id}, which is not a post URL`, () => {
      expect(playerOf('https://agency.example/news', 'en', id)).to.equal(undefined);
    });
  }
});

describe('a video frame in an entry’s HTML', () => {
  it('is a player that waits for the reader and requests nothing before', async () => {
    const element = document.createElement('cx-highlight');
    element.data = {
      title: 'Renewal',
      content_html:
        '<p>Watch:</p><iframe title="How to renew" src="https://www.youtube.com/embed/Fr_dEfGhIj1?feature=oembed"></iframe>',
    };
    const done = settled(element);
    place(element);
    await done;
    expect(buttonsOf(element)).to.deep.equal(['Play video: How to renew']);
    expect(wordsOf(element)).to.include('Watch:');
    expect(deepAll(element, 'iframe')).to.deep.equal([]);
    expect(asked('Fr_dEfGhIj1')).to.deep.equal([]);
  });
});
