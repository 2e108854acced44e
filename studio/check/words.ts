import type { Words } from '../shell/language.js';

interface CheckWords {
  readonly error: string;
  readonly warning: string;
  readonly use: (value: string) => string;
}

export const CHECK_WORDS: Words<CheckWords> = {
  en: { error: 'Error:', warning: 'Warning:', use: (value) => `Use ${value}` },
  es: { error: 'Error:', warning: 'Advertencia:', use: (value) => `Usar ${value}` },
};
