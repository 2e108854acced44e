import { define } from '../shared/define.js';
import { CxFigures } from './figures.js';

define('cx-figures', CxFigures);

export { CxFigures };
