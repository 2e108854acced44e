/** Entry point of `dap.js`, which loads beside the script tag. */
import { startDap } from './dap.js';

startDap();
