import { define } from '../shared/define.js';
import { CxSpotlight } from './spotlight.js';

define('cx-spotlight', CxSpotlight);

export { CxSpotlight };
