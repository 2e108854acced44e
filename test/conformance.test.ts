import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { dressPage } from '../stories/page.js';
import { en } from '../src/locales/en.js';
import { STORIES } from './support/draw-story.js';
import { nameOf } from './support/controls.js';
import { deepAll, show, wordsOf } from './support/reading.js';

/** The fields that elements may have. */
const FIELDS = /^(?:input\[search\]|input\[checkbox\]|select)$/;

/** Attributes that ask for data about the reader. */
const PERSONAL = ['autocomplete', 'name'] as const;

/** Words that point to a thing by its looks or its place; arrows and "below" in a list that follows are no such words. */
const SENSORY = /\b(?:red|green|blue|yellow|round|square|circle|triangle|left|right|corner|beep|sound of)\b/i;

const fieldKind = (field: Element): string =>
  field.localName === 'input' ? `input[${(field as HTMLInputElement).type}]` : field.localName;

/** Returns the messages of a language as texts; functions with sample values. */
function textsOf(messages: object): string[] {
  return Object.values(messages).flatMap((message: unknown) => {
    if (typeof message === 'string') return message;
    if (typeof message === 'function') return String((message as (...values: unknown[]) => unknown)(2, 3, 4));
    return textsOf(message as object);
  });
}

const squeezed = (words: string): string => words.replace(/\s+/g, ' ').trim().toLowerCase();

describe('conformance', () => {
  const found = {
    moving: new Set<string>(),
    iconsWithText: new Set<string>(),
    fields: new Set<string>(),
    personal: new Set<string>(),
    misnamed: new Set<string>(),
    tables: 0,
    animations: 0,
    controls: 0,
    icons: 0,
  };

  /** Notes an animation that repeats or that moves something; "Loading…" appears once, after a delay. */
  function noteAnimations(root: Element): void {
    // A document does not list those of its shadow trees.
    const trees = deepAll(root, '*').flatMap(({ shadowRoot }) => shadowRoot ?? []);
    for (const animation of [root.ownerDocument, ...trees].flatMap((tree) => tree.getAnimations())) {
      found.animations++;
      const { iterations = 1 } = animation.effect?.getComputedTiming() ?? {};
      const frames = (animation.effect as KeyframeEffect | null)?.getKeyframes() ?? [];
      const isStill = frames.every((frame) =>
        Object.keys(frame).every((key) =>
          ['visibility', 'opacity', 'offset', 'computedOffset', 'easing', 'composite'].includes(key),
        ),
      );
      if (iterations !== 1 || !isStill) found.moving.add((animation as CSSAnimation).animationName);
    }
    for (const one of deepAll(root, 'marquee, blink')) found.moving.add(one.localName);
  }

  function noteControls(page: HTMLElement): void {
    for (const control of deepAll(page, '[part] button, button[part], summary, [part] a[href]')) {
      found.controls++;
      const visible = squeezed(wordsOf(control)).replace(/[^\p{L}\p{N}]+/gu, ' ');
      const name = squeezed(nameOf(control)).replace(/[^\p{L}\p{N}]+/gu, ' ');
      if (!name.includes(visible.trim())) found.misnamed.add(`"${visible.trim()}" is called "${name}"`);
    }
    for (const field of deepAll(page, 'input, select, textarea, [contenteditable]')) {
      found.fields.add(fieldKind(field));
      for (const attribute of PERSONAL) {
        const value = field.getAttribute(attribute);
        if (value && /name|mail|tel|address|bday|cc-/.test(value)) found.personal.add(`${attribute}=${value}`);
      }
    }
  }

  before(async function () {
    document.head.prepend(Object.assign(document.createElement('base'), { href: '/' }));
    await dressPage({});
    for (const [title, stories] of STORIES) {
      if (!title.startsWith('Elements/')) continue;
      for (const story of stories) {
        const page = await story.draw({});
        noteAnimations(page);
        noteControls(page);
        const icons = deepAll(page, 'svg');
        found.icons += icons.length;
        for (const icon of icons) if (icon.querySelector('text, foreignObject, image')) found.iconsWithText.add(title);
        found.tables += deepAll(page, 'table').length;
        page.remove();
      }
    }
  });

  after(() => document.querySelector('base')?.remove());

  it('nothing in the stories moves or blinks by itself', () => {
    // "Loading…" appears after a moment.
    expect(found.animations).to.be.above(0);
    expect([...found.moving]).to.deep.equal([]);
  });

  it('no icon in the stories contains text', () => {
    expect(found.icons).to.be.above(10);
    expect([...found.iconsWithText]).to.deep.equal([]);
  });

  it('the stories contain no table', () => {
    expect(found.tables).to.equal(0);
  });

  it('every control in the stories has its visible words in its name', () => {
    expect(found.controls).to.be.above(50);
    expect([...found.misnamed]).to.deep.equal([]);
  });

  it('the only fields in the stories are a search, choices and check boxes, and none asks for data about the reader', () => {
    expect([...found.fields].sort()).to.deep.equal(['input[checkbox]', 'input[search]', 'select']);
    expect([...found.fields].filter((kind) => !FIELDS.test(kind))).to.deep.equal([]);
    expect([...found.personal]).to.deep.equal([]);
  });

  it('no message in English tells things apart by shape, color, side or sound', () => {
    const texts = textsOf(en);
    expect(texts.length).to.be.above(80);
    expect(texts.filter((text) => SENSORY.test(text))).to.deep.equal([]);
  });

  it('a button does nothing on press, and nothing if the pointer leaves before the release', async () => {
    const element = await show(
      `<cx-highlight data='{"title": "A", "attachments": [{"url": "/examples/media/queue.webm", "mime_type": "video/webm", "_cx": {"alt": "A queue"}}]}'></cx-highlight>`,
    );
    const [button] = deepAll(element, 'button[name=play]');
    button!.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = button!.getBoundingClientRect();
    const middle: [number, number] = [Math.round(left + width / 2), Math.round(top + height / 2)];
    const waits = (): boolean => deepAll(element, 'video').length === 0 && button!.isConnected;
    await sendMouse({ type: 'move', position: middle });
    await sendMouse({ type: 'down' });
    expect(waits(), 'on press').to.equal(true);
    await sendMouse({ type: 'move', position: [middle[0], Math.round(top + height + 40)] });
    await sendMouse({ type: 'up' });
    expect(waits(), 'released elsewhere').to.equal(true);
    await sendMouse({ type: 'click', position: middle });
    expect(waits(), 'after a click').to.equal(false);
  });
});
