import { VERSION as version } from '../../util/version.js';
import { es as messages } from '../es.js';
import { es as frame } from '../frame-messages.js';
import type { Translation } from '../translation.js';

const es: Translation<'es'> = {
  tags: ['es'],
  name: 'Spanish',
  review: 'draft',
  version,
  frame,
  messages,
};

export default es;
