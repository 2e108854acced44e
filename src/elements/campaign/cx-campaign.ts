import '../campaign-timeline/cx-campaign-timeline.js';
import '../event/cx-event.js';
import '../figures/cx-figures.js';
import '../follow/cx-follow.js';
import '../highlight/cx-highlight.js';
import '../social-embed/cx-social-embed.js';
import '../spotlight/cx-spotlight.js';
import { define } from '../shared/define.js';
import { CxCampaign } from './campaign.js';

define('cx-campaign', CxCampaign);

export { CxCampaign };
