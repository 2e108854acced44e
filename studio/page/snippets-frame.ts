import { frameHash, isRefused } from '../../cli/render/frame-settings.js';
import { inline } from '../../cli/render/html.js';
import { text } from '../../cli/render/nodes.js';
import { parseUrl } from '../../src/util/urls.js';
import { startTag } from './markup.js';
import { addressIn } from './place.js';
import type { Publication } from './publication.js';
import type { Block } from './snippets.js';
import type { Heights } from './styles.js';

/** The height of a frame that was not measured, and the padding of its page. */
const HEIGHT = 600;
const PADDING = 8;

/** Returns the code for a system that allows frames only, and whether the frame refuses some attributes. */
export function frameBlocks(publication: Publication, heights: Heights): { blocks: Block[]; hasRefused: boolean } {
  const { place, campaign, language } = publication;
  const refused = Object.entries(publication.attributes).filter(([name, value]) => isRefused(name, value));
  const measured = Math.max(0, ...heights.values());
  const attributes = {
    title: campaign.title ?? 'Campaign',
    src: `${addressIn(place, 'frame.html')}#${hashOf(publication)}`,
    width: '100%',
    height: String(measured ? Math.ceil(measured) + PADDING : HEIGHT),
    style: 'border: 0',
    ...(language === 'en' ? {} : { lang: language }),
  };
  const link = `${startTag('a', { href: campaign.url ?? publication.feedAddress })}${inline([text(attributes.title)])}</a>`;
  const script = startTag('script', { defer: '', src: addressIn(place, 'frame-parent.js') });
  return {
    blocks: [
      { spot: 'body', code: `${startTag('iframe', attributes)}</iframe>\n<p>${link}</p>` },
      { spot: 'parent', code: `${script}</script>` },
    ],
    hasRefused: refused.length > 0,
  };
}

const hashOf = ({ element, attributes, name, place, language }: Publication): string =>
  frameHash({
    element,
    // Relative to the frame's page, which is in the same folder.
    feed: place.isRooted ? parseUrl(encodeURI(name), place.folder)!.pathname : encodeURI(name),
    attributes,
    language,
  });
