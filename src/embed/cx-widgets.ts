/** Entry point of the script tag: registers all elements. */
import { CxCampaign } from '../index.js';
import { start } from './start.js';

start('cx-campaign', CxCampaign);
