/** What stands behind an address: a picture, another file, or a page. */
export type Target = 'picture' | 'file' | 'page';

/** Ends of file names; with one of these, words with dots are a file and not a host. */
export const FILE_END =
  /\.(?:png|jpe?g|gif|webp|avif|svg|ico|mp4|webm|mov|m4v|mp3|wav|og[gav]|m4a|aac|flac|opus|vtt|srt|pdf|docx?|xlsx?|pptx?|csv|zip|json|xml|html?|php|aspx?|jsp|txt|md|ics|rss|atom|js|css)$/i;

const HOST_END =
  '(?:gov|mil|com|org|net|edu|int|info|biz|app|dev|io|social|agency|online|site|digital|news|live|example|test|[a-z]{2})';

const HOST = new RegExp(`^(?:[\\p{L}\\d_-]{1,63}\\.){1,8}${HOST_END}(?::\\d{1,5})?$`, 'iu');

const PICTURE_KEYS = /^(?:image|photo|logo|avatar|poster|banner_image|icon|favicon)$/;

/** Tells from its key what an address leads to. */
export function targetOf(path: readonly (string | number)[]): Target {
  const [key = '', parent] = path.filter((one) => typeof one === 'string').reverse();
  if (PICTURE_KEYS.test(key)) return 'picture';
  return key === 'url' && /^(?:attachments|captions|video)$/.test(parent ?? '') ? 'file' : 'page';
}

/** Says what is wrong with an address as it is written, and the form to write; undefined where nothing seems to be. */
export function addressAdvice(value: string, target: Target): string | undefined {
  const text = value.trim().slice(0, 2000);
  const local = localPath(text, target);
  if (local) return local;
  const [whole] = /https?:\/\/[^\s<>()[\]"]+/i.exec(text.replace(/^https?:\/\/(?=https?:)/i, '')) ?? [];
  if (/^[<[(]/.test(text) && whole) return `an address stands alone, without brackets; write ${whole}`;
  if (/^https?:\/\/https?:/i.test(text)) return `https:// stands here twice; write ${whole ?? 'it once'}`;
  const scheme = brokenScheme(text);
  if (scheme) return scheme;
  if (/^[^\s@/:?#]+@[^\s@/:?#]+\.[a-z]{2,}$/i.test(text)) {
    return `an e-mail address without mailto: before it; write mailto:${text}`;
  }
  const [, name, host] = /^@([\w.-]{1,100})(?:@([\w.-]{1,200}))?$/.exec(text) ?? [];
  if (name) {
    const page = host ? `https://${host}/@${name}` : `https://x.com/${name}`;
    return `a handle, not an address; write that of the account's page, such as ${page}`;
  }
  if (/^\+?[\d\s().-]{7,25}$/.test(text) && text.replace(/\D/g, '').length >= 7) {
    return `a telephone number without tel: before it; write tel:${text.replace(/[^\d+]/g, '')}`;
  }
  return withoutScheme(text);
}

function withoutScheme(text: string): string | undefined {
  const [first = ''] = /^[^/?#]*/.exec(text) ?? [];
  const isFile = FILE_END.test(first) && (first === text || !/^www\./i.test(first));
  if (HOST.test(first) && (!isFile || /^www\./i.test(first))) {
    return `no https:// before it, so it would be a file of your own site; did you mean https://${text}?`;
  }
  if (/\s/.test(text) && !/[/.:]/.test(text))
    return 'these are words, not an address; write one that begins with https://';
  return undefined;
}

/** An address whose https:// has a typing mistake. */
function brokenScheme(text: string): string | undefined {
  const [found] =
    /^(?:h?t{1,3}ps?|h{1,2}t{1,3}ps?|htps?|hptts?)\s?[:;]?\s?\/{0,3}\s?(?=[\p{L}\d-]{1,63}\.[\p{L}\d])/iu.exec(text) ??
    [];
  if (!found || /^https?:\/\/$/i.test(found)) return undefined;
  // A folder may have such a name: the mistake has a colon or two slashes.
  if (!/[:;]|\/\//.test(found)) return undefined;
  return `https:// is not written so; did you mean https://${text.slice(found.length)}?`;
}

/** A file on somebody's own computer. */
function localPath(text: string, target: Target): string | undefined {
  if (!/^(?:[a-z]:[\\/]|[a-z]:[^/]*\\|file:|\\\\|~[\\/]|\/(?:Users|home|Volumes|mnt)\/)/i.test(text)) return undefined;
  const name = text.split(/[\\/]/).at(-1)!;
  const [what, beside] =
    target === 'picture' || /\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(name) ? ['picture', 'img/'] : ['file', ''];
  return `a path on your computer; put the ${what} beside the file and write ${beside}${name || '…'}`;
}
