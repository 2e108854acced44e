import { CxStudio } from './shell/studio.js';

customElements.define('cx-studio', CxStudio);
