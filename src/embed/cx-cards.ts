/**
 * Entry point of the lean script tag: registers the elements that most pages use. Its build leaves out the lazy code
 * that scripts/entries.js doesn't list.
 */
import '../elements/figures/cx-figures.js';
import '../elements/follow/cx-follow.js';
import { CxHighlight } from '../elements/highlight/cx-highlight.js';
import '../elements/social-embed/cx-social-embed.js';
import '../elements/spotlight/cx-spotlight.js';
import { warnOnce } from '../elements/shared/warn.js';
import NAMES from '../elements/names.json' with { type: 'json' };
import { tagOf } from './names.js';
import { start } from './start.js';

start('cx-highlight', CxHighlight);

if (document.readyState === 'complete') warnAboutOthers();
else addEventListener('load', warnAboutOthers, { once: true });

/** Warns about elements in the page that are in no script on it; they show the author's own content. */
function warnAboutOthers(): void {
  const tags = NAMES.map((name) => `cx-${name}`).filter((tag) => !customElements.get(tag));
  const named = Array.from(document.querySelectorAll('[data-cx]'), (node) => tagOf(node.getAttribute('data-cx')!));
  const found = tags.filter((tag) => named.includes(tag) || document.querySelector(tag));
  if (found.length) warnOnce(`cx-cards.js has no <${found.join('>, no <')}>: load cx-widgets.js instead.`);
}
