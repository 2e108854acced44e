import { words } from './column-words.js';
import type { Column } from './columns.js';

/** Columns for pictures and other files; with a number behind the header for further ones. */
export const MEDIA_COLUMNS: readonly Column[] = [
  {
    key: 'image',
    kind: 'media',
    en: 'Image',
    es: 'Imagen',
    also: words(
      'picture, photo, images, pictures, photos, image file, image name, image url, photo url, media, graphic, attachment, attachments, foto, fotografia, imagenes, fotos, archivo de imagen, image link, photo link, link to photo, link to image, link to picture, file, picture file, video file',
    ),
    path: ['attachments'],
    help: 'A file name or URL. For several, one per line, or use the columns Image 2, Image 3 and so on.',
    isCommon: true,
  },
  {
    key: 'alt',
    kind: 'media',
    en: 'Alt text',
    es: 'Texto alternativo',
    also: words(
      'alt, alternative text, image description, photo description, picture description, image alt text, alt tag, description of image, alttext, descripcion de la imagen, texto alt, descripcion de imagen',
    ),
    help: 'What the picture shows, for people who cannot see it. Write decorative if it adds no information.',
    isCommon: true,
  },
  {
    key: 'caption',
    kind: 'media',
    en: 'Caption',
    es: 'Pie de foto',
    also: words('image caption, photo caption, picture caption, leyenda'),
    help: 'The text below the picture.',
    isCommon: true,
  },
  {
    key: 'credit',
    kind: 'media',
    en: 'Credit',
    es: 'Crédito',
    also: words(
      'photo credit, image credit, photographer, copyright, credito de la foto, picture credit, fotografo, photo by',
    ),
    help: 'The source of the picture.',
    isCommon: true,
  },
  {
    key: 'width',
    kind: 'media',
    en: 'Image width',
    es: 'Ancho de la imagen',
    also: words('width'),
    help: 'In pixels.',
  },
  {
    key: 'height',
    kind: 'media',
    en: 'Image height',
    es: 'Alto de la imagen',
    also: words('height'),
    help: 'In pixels.',
  },
];
