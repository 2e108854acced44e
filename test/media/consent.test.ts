import { expect } from '@open-wc/testing';
import { consent } from '../../src/index.js';

const KEY = 'cx-widgets:consent';

describe('cxWidgets.consent', () => {
  afterEach(() => {
    for (const host of consent.granted) consent.revoke(host);
    localStorage.removeItem(KEY);
  });

  it('lists what is granted, in order and once', () => {
    consent.grant('b.example.com');
    consent.grant('a.example.com');
    consent.grant('A.example.com');
    expect(consent.granted).to.deep.equal(['a.example.com', 'b.example.com']);
    consent.revoke('A.EXAMPLE.com');
    expect(consent.granted).to.deep.equal(['b.example.com']);
  });

  it('keeps only what it is told to remember, and nothing when that is revoked', () => {
    consent.grant('a.example.com');
    expect(localStorage.getItem(KEY)).to.equal(null);
    consent.grant('b.example.com', { remember: true });
    expect(localStorage.getItem(KEY)).to.equal('["b.example.com"]');
    consent.revoke('b.example.com');
    expect(localStorage.getItem(KEY)).to.equal(null);
  });

  for (const host of [
    '',
    'https://www.example.com',
    'www.example.com/path',
    'user@example.com',
    'a b',
    '*.example.com/',
    'example.com?',
  ]) {
    it(`takes "${host}" for no host, and says how to write one`, () => {
      for (const method of [consent.grant, consent.revoke]) {
        expect(() => method(host)).to.throw(TypeError, 'give one as www.example.com');
      }
      expect(consent.granted).to.deep.equal([]);
    });
  }

  it('works without storage, until the page goes', () => {
    const { setItem, removeItem } = Storage.prototype;
    const refuse = (): never => {
      throw new DOMException('No storage here.', 'SecurityError');
    };
    Object.assign(Storage.prototype, { setItem: refuse, removeItem: refuse });
    try {
      consent.grant('a.example.com', { remember: true });
      expect(consent.granted).to.deep.equal(['a.example.com']);
      consent.revoke('a.example.com');
      expect(consent.granted).to.deep.equal([]);
    } finally {
      Object.assign(Storage.prototype, { setItem, removeItem });
    }
  });

  it('can’t be changed by other scripts', () => {
    expect(Object.isFrozen(consent)).to.equal(true);
  });
});
