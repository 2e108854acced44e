/** Registers all elements and cards, and exports the classes, events and types of the elements. */
export { CxCampaign } from './elements/campaign/cx-campaign.js';
export { CxCampaignTimeline } from './elements/campaign-timeline/cx-campaign-timeline.js';
export { CxEvent } from './elements/event/cx-event.js';
export { CxFigures } from './elements/figures/cx-figures.js';
export { CxFollow } from './elements/follow/cx-follow.js';
export { CxHighlight } from './elements/highlight/cx-highlight.js';
export { CxSocialEmbed } from './elements/social-embed/cx-social-embed.js';
export { CxSpotlight } from './elements/spotlight/cx-spotlight.js';
export { CxActivateEvent, CxConsentEvent, CxErrorEvent, CxLoadEvent } from './elements/shared/events.js';
export { VERSION as version } from './util/version.js';
export { addLocale } from './locales/locale.js';
export { consent } from './media/consent.js';
export type * from './model/types.js';
export type { ErrorCode } from './formats/errors.js';
export type { Messages } from './locales/en.js';
export type * from './text/rich-text.js';
