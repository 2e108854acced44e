import { INTL_FORMATS } from '../../src/locales/intl.js';
import type { Translation } from '../../src/locales/translation.js';
import ar from '../../src/locales/translations/ar.js';
import de from '../../src/locales/translations/de.js';
import fr from '../../src/locales/translations/fr.js';
import ht from '../../src/locales/translations/ht.js';
import ko from '../../src/locales/translations/ko.js';
import pt from '../../src/locales/translations/pt.js';
import ru from '../../src/locales/translations/ru.js';
import tl from '../../src/locales/translations/tl.js';
import vi from '../../src/locales/translations/vi.js';
import zhHans from '../../src/locales/translations/zh-Hans.js';
import zhHant from '../../src/locales/translations/zh-Hant.js';

/** The translations of all locale files. Most are drafts, so each is used only where it is named. */
export const TRANSLATIONS: readonly Translation[] = [ar, de, fr, ht, ko, pt, ru, tl, vi, zhHans, zhHant];

for (const { tags, intl } of TRANSLATIONS) if (intl) INTL_FORMATS.set(tags[0], intl);

/** Matches the script tag of a locale file, whose name may have a hash or a version. */
const FILE = /<script\b[^>]*\ssrc\s*=\s*["']?[^"'>\s]*\blocales\/([a-z]{2,3}(?:-[a-z]{4})?)\b[^"'>\s]*\.js/gi;

/** Returns the translations whose locale files a page loads. */
export function translationsIn(page: string): readonly Translation[] {
  const names = new Set([...page.matchAll(FILE)].map(([, name]) => name!.toLowerCase()));
  return TRANSLATIONS.filter(({ tags }) => names.has(tags[0].toLowerCase()));
}
