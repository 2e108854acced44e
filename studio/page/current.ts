import { FeedError } from '../../src/formats/errors.js';
import { reasonText } from '../../src/formats/messages.js';
import { latest } from '../../src/util/memo.js';
import type { Settings } from '../draft/settings.js';
import type { Campaign, StudioState } from '../draft/state.js';
import type { View } from '../frame/view.js';
import { BESIDE, placeOf, type Place } from './place.js';
import { policyText, previewPolicy } from './policy.js';
import { publicationOf, type Publication } from './publication.js';
import { PAGE, tokenPairs, tokensCss } from './styles.js';
import { TOKENS_BY_NAME } from './tokens.js';

/** A campaign that can be shown, or the reason why it can't. */
export type Current =
  | { readonly publication: Publication; readonly error?: undefined }
  | { readonly publication?: undefined; readonly error: string };

/** Creates a function that prepares the campaign of the studio for a place, again only if something changed. */
export function currentPublication(): (state: StudioState, place?: Place) => Current {
  const prepare = latest((campaign: Campaign, name: string, settings: Settings, place: Place): Current => {
    const { element, attributes } = settings;
    try {
      return { publication: publicationOf({ feed: campaign.feed, name, element, attributes, place, now: Date.now() }) };
    } catch (error) {
      return { error: error instanceof FeedError ? reasonText(error) : String(error) };
    }
  });
  return (state, place = placeOf(state.settings.base) ?? BESIDE) =>
    state.campaign
      ? prepare(state.campaign, jsonName(state.name), state.settings, place)
      : { error: 'There is no campaign.' };
}

/** Returns the name of the campaign file; the studio may have opened a zip with it. */
export const jsonName = (name: string): string => `${name.replace(/\.(?:json|zip)$/i, '') || 'campaign'}.json`;

/** How the page in a frame looks. */
export type Look = Pick<View, 'language' | 'direction' | 'scheme' | 'isPrinted'> & { readonly isStatic: boolean };

/** Returns the page for a frame that shows a publication whose files are beside it. */
export function viewOf(publication: Publication, { campaign, settings }: StudioState, look: Look): View {
  const { element, attributes, scripts, fallback } = publication;
  const files = campaign?.files ?? new Map<string, Blob>();
  const { isStatic, ...rest } = look;
  const isLean = scripts[0]!.file !== 'cx-widgets.js';
  // The lean script has Spanish in a file of its own.
  const locales = isLean && look.language === 'es' ? ['locales/es.js'] : [];
  return {
    ...rest,
    policy: policyText(previewPolicy(publication.policy, globalThis.location.origin, files.size > 0)),
    tag: `cx-${element}`,
    attributes,
    feed: publication.feed,
    files,
    scripts: isLean ? ['cx-cards.js', ...locales] : ['cx-widgets.js'],
    fallback: isStatic ? fallback : undefined,
    css: pageCss(settings),
  };
}

/** Returns the tokens and the page's own background as CSS. */
function pageCss({ tokens }: Settings): string {
  const { light, dark } = { light: tokens.light[PAGE], dark: tokens.dark[PAGE] };
  const page = light || dark ? `:root { background: light-dark(${light ?? '#fff'}, ${dark ?? '#1b1b1b'}); }\n` : '';
  return page + tokensCss(tokenPairs(tokens, TOKENS_BY_NAME));
}
