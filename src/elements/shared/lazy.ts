import { lazy } from '../../util/lazy.js';

/** Shows a picture at its full size, once the reader opens one. */
export const lightbox = lazy(async () => (await import('./lightbox-controller.js')).LightboxController);
