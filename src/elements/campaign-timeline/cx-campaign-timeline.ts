import { define } from '../shared/define.js';
import { CxCampaignTimeline } from './campaign-timeline.js';

define('cx-campaign-timeline', CxCampaignTimeline);

export { CxCampaignTimeline };
