import type { Column, ColumnKind } from './columns.js';

const POST = ['post'] as const;

const column = (
  key: string,
  kind: ColumnKind,
  names: readonly [en: string, es: string],
  also: readonly string[],
  path: readonly string[],
  help: string,
): Column => ({ key, kind, en: names[0], es: names[1], also, path: ['_cx', ...path], types: POST, help });

const count = (key: string, en: string, es: string): Column =>
  column(key, 'number', [en, es], [], ['metrics', key], 'The number that its network gives.');

/** Columns for posts on networks. */
export const POST_COLUMNS: readonly Column[] = [
  column(
    'network',
    'line',
    ['Network', 'Red social'],
    ['platform', 'social network', 'social media platform', 'channel', 'plataforma', 'red'],
    ['network'],
    'Needed only if the address does not tell it.',
  ),
  column(
    'handle',
    'line',
    ['Account', 'Cuenta'],
    ['handle', 'user', 'social media account', 'social handle', 'usuario'],
    ['handle'],
    'The account; needed only if the address does not tell it.',
  ),
  column('warning', 'line', ['Content warning', 'Advertencia'], [], ['warning'], 'Shown before the content.'),
  column('sensitive', 'flag', ['Sensitive', 'Sensible'], [], ['sensitive'], 'Yes: hidden until the reader asks.'),
  column(
    'replyTo',
    'address',
    ['Reply to', 'Respuesta a'],
    [],
    ['reply_to'],
    'The address of the post that it answers.',
  ),
  column(
    'repostOf',
    'address',
    ['Repost of', 'Republicación de'],
    [],
    ['repost_of'],
    'The address of the post that it repeats.',
  ),
  column('edited', 'flag', ['Edited', 'Editado'], [], ['edited'], 'Yes: it was changed later.'),
  column(
    'verified',
    'flag',
    ['Verified', 'Verificado'],
    [],
    ['verified'],
    'Yes: its network has verified the account.',
  ),
  count('replies', 'Replies', 'Respuestas'),
  count('reposts', 'Reposts', 'Republicaciones'),
  count('quotes', 'Quotes', 'Citas de otros'),
  count('likes', 'Likes', 'Me gusta'),
  count('views', 'Views', 'Vistas'),
];
