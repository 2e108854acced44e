import { consentStyles } from './consent.styles.js';
import { lightboxStyles } from './lightbox.styles.js';
import { pictureStyles } from './picture.styles.js';
import { playerStyles } from './player.styles.js';

/** Styles of everything that renders media; consent panels and the lightbox appear wherever media do. */
export const mediaStyles = [pictureStyles, playerStyles, consentStyles, lightboxStyles];
