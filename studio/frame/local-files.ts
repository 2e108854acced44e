import { parseUrl } from '../../src/util/urls.js';

/**
 * Shows files that are kept in the browser in place of their URLs, which exist only once they are published. The frame
 * has no origin, so no worker could answer for them; requests begin with an attribute instead.
 */
export function serveFiles(files: ReadonlyMap<string, Blob>): void {
  const absolute = (address: string): string => parseUrl(address, document.baseURI)?.href ?? address;
  const urls = new Map(Array.from(files, ([path, blob]) => [absolute(encodeURI(path)), URL.createObjectURL(blob)]));
  if (!urls.size) return;
  const replaced = (name: string, value: string): string =>
    name === 'src' || name === 'poster' ? (urls.get(absolute(value)) ?? value) : value;
  const { prototype } = Element;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the element
  const { setAttribute } = prototype;
  prototype.setAttribute = function (name: string, value: string): void {
    setAttribute.call(this, name, replaced(name, value));
  };
}
