import { define } from '../shared/define.js';
import { CxSocialEmbed } from './social-embed.js';

define('cx-social-embed', CxSocialEmbed);

export { CxSocialEmbed };
