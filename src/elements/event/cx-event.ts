import { define } from '../shared/define.js';
import { CxEvent } from './event.js';

define('cx-event', CxEvent);

export { CxEvent };
