import { define } from '../shared/define.js';
import { CxHighlight } from './highlight.js';

define('cx-highlight', CxHighlight);

export { CxHighlight };
