/** What `dap.js` beside the script tag runs. */
import { startDap } from './dap.js';

startDap();
