import { define } from '../shared/define.js';
import { CxFollow } from './follow.js';

define('cx-follow', CxFollow);

export { CxFollow };
