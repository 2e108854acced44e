/** The kind of target of a URL. */
export type Target = 'picture' | 'file' | 'page';

/** Matches file name extensions; a dotted word that ends in one is a file and not a host. */
export const FILE_EXTENSION =
  /\.(?:png|jpe?g|gif|webp|avif|svg|ico|mp4|webm|mov|m4v|mp3|wav|og[gav]|m4a|aac|flac|opus|vtt|srt|pdf|docx?|xlsx?|pptx?|csv|zip|json|xml|html?|php|aspx?|jsp|txt|md|ics|rss|atom|js|css)$/i;

const HOST_END =
  '(?:gov|mil|com|org|net|edu|int|info|biz|app|dev|io|social|agency|online|site|digital|news|live|example|test|[a-z]{2})';

const HOST = new RegExp(`^(?:[\\p{L}\\d_-]{1,63}\\.){1,8}${HOST_END}(?::\\d{1,5})?$`, 'iu');

const PICTURE_KEYS = /^(?:image|photo|logo|avatar|poster|banner_image|icon|favicon)$/;

/** The fix for a URL; `url` is the corrected URL. */
export type AddressFix =
  | { readonly kind: 'local-path'; readonly isPicture: boolean; readonly url: string }
  | {
      readonly kind: 'brackets' | 'typo' | 'email' | 'handle' | 'telephone' | 'no-scheme' | 'calendar';
      readonly url: string;
    }
  | { readonly kind: 'scheme-twice'; readonly url: string | undefined }
  | { readonly kind: 'words' };

/** Returns the kind of target of the URL at a path, based on its key. */
export function targetOf(path: readonly (string | number)[]): Target {
  const [key = '', parent] = path.filter((one) => typeof one === 'string').reverse();
  if (PICTURE_KEYS.test(key)) return 'picture';
  return key === 'url' && /^(?:attachments|captions|video)$/.test(parent ?? '') ? 'file' : 'page';
}

/** Returns the fix for a URL; undefined if nothing seems wrong. */
export function fixAddress(value: string, target: Target): AddressFix | undefined {
  const text = value.trim().slice(0, 2000);
  return localPath(text, target) ?? brokenAddress(text) ?? otherScheme(text) ?? missingScheme(text);
}

/** Finds brackets around a URL, and a duplicate or misspelled scheme. */
function brokenAddress(text: string): AddressFix | undefined {
  const [url] = /https?:\/\/[^\s<>()[\]"]+/i.exec(text.replace(/^https?:\/\/(?=https?:)/i, '')) ?? [];
  if (/^[<[(]/.test(text) && url) return { kind: 'brackets', url };
  if (/^https?:\/\/https?:/i.test(text)) return { kind: 'scheme-twice', url };
  const [found] =
    /^(?:h?t{1,3}ps?|h{1,2}t{1,3}ps?|htps?|hptts?)\s?[:;]?\s?\/{0,3}\s?(?=[\p{L}\d-]{1,63}\.[\p{L}\d])/iu.exec(text) ??
    [];
  // A folder may have such a name: the mistake includes a colon or two slashes.
  if (!found || /^https?:\/\/$/i.test(found) || !/[:;]|\/\//.test(found)) return undefined;
  return { kind: 'typo', url: `https://${text.slice(found.length)}` };
}

/** Finds email addresses, handles, telephone numbers and addresses for calendar programs. */
function otherScheme(text: string): AddressFix | undefined {
  if (/^webcals?:/i.test(text)) return { kind: 'calendar', url: text.replace(/^\w+/, 'https') };
  if (/^[^\s@/:?#]+@[^\s@/:?#]+\.[a-z]{2,}$/i.test(text)) return { kind: 'email', url: `mailto:${text}` };
  const [, name, host] = /^@([\w.-]{1,100})(?:@([\w.-]{1,200}))?$/.exec(text) ?? [];
  if (name) return { kind: 'handle', url: host ? `https://${host}/@${name}` : `https://x.com/${name}` };
  const isNumber = /^\+?[\d\s().-]{7,25}$/.test(text) && text.replace(/\D/g, '').length >= 7;
  return isNumber ? { kind: 'telephone', url: `tel:${text.replace(/[^\d+]/g, '')}` } : undefined;
}

function missingScheme(text: string): AddressFix | undefined {
  const [first = ''] = /^[^/?#]*/.exec(text) ?? [];
  const isFile = FILE_EXTENSION.test(first) && (first === text || !/^www\./i.test(first));
  if (HOST.test(first) && (!isFile || /^www\./i.test(first))) return { kind: 'no-scheme', url: `https://${text}` };
  return /\s/.test(text) && !/[/.:]/.test(text) ? { kind: 'words' } : undefined;
}

/** Finds the path of a file on a local computer. */
function localPath(text: string, target: Target): AddressFix | undefined {
  if (!/^(?:[a-z]:[\\/]|[a-z]:[^/]*\\|file:|\\\\|~[\\/]|\/(?:Users|home|Volumes|mnt)\/)/i.test(text)) return undefined;
  const name = text.split(/[\\/]/).at(-1)! || '…';
  const isPicture = target === 'picture' || /\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(name);
  return { kind: 'local-path', isPicture, url: isPicture ? `img/${name}` : name };
}
