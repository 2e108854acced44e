import { field, type Field } from './field.js';

export const PERSON_FIELDS: readonly Field[] = [
  field('personName', 'name', 'text'),
  field('personRole', 'role', 'text'),
  field('personOrganization', 'organization', 'text'),
  field('personPhoto', 'photo', 'picture'),
  field('personUrl', 'url', 'url', { isRare: true }),
];

export const FIGURE_FIELDS: readonly Field[] = [
  field('figureValue', 'value', 'value'),
  field('figureLabel', 'label', 'text'),
  field('figureSource', 'source', 'url'),
];

export const AUTHOR_FIELDS: readonly Field[] = [
  field('authorName', 'name', 'text'),
  field('authorUrl', 'url', 'url', { isRare: true }),
  field('authorAvatar', 'avatar', 'picture', { isRare: true }),
];

const TRACK_FIELDS: readonly Field[] = [
  field('trackUrl', 'url', 'url'),
  field('trackLanguage', 'language', 'language'),
  field('trackLabel', 'label', 'text', { isRare: true }),
];

/** Fields that make a video accessible, and its poster. */
export const VIDEO_FIELDS: readonly Field[] = [
  field('captions', 'captions', 'list', { fields: TRACK_FIELDS }),
  field('transcript', 'transcript', 'long'),
  field('descriptions', 'descriptions', 'list', { fields: TRACK_FIELDS }),
  field('described', 'described', 'url'),
  field('poster', 'poster', 'picture'),
  field('duration', 'duration', 'number'),
];
