/** Code that is loaded when the page first needs it. */
export interface Lazy<Value> {
  /** Undefined until it has been loaded. A module that is on the page anyway may set it. */
  value: Value | undefined;
  /** Loads the code, once per page; after a failure, the next call tries again. */
  load(): Promise<Value>;
  /** Whether the script on the page leaves the code out. */
  readonly isAbsent?: boolean;
}

/**
 * Declares code that a dynamic import loads. Only files named `lazy.ts` do so, because the build of the script tag makes
 * their imports static.
 */
export function lazy<Value>(load: () => Promise<Value>): Lazy<Value> {
  let request: Promise<Value> | undefined;
  const code: Lazy<Value> = {
    value: undefined,
    load: () =>
      (request ??= load().then(
        (value) => (code.value ??= value),
        (error: unknown) => {
          request = undefined;
          throw error;
        },
      )),
  };
  return code;
}

/** Uses code: at once if it has been loaded, so that nothing happens in between, else later. */
export function whenLoaded<Value>(
  code: Lazy<Value>,
  use: (value: Value) => void,
  fail: (error: unknown) => void,
): void {
  if (code.value === undefined) code.load().then(use, fail);
  else use(code.value);
}

/** Declares code that is in the same file; replaces `lazy` in the build of the script tag. */
export function eager<Value>(get: () => Value): Lazy<Value> {
  return {
    get value() {
      return get();
    },
    set value(_same) {
      // It is there already.
    },
    load: () => Promise.resolve(get()),
  };
}

/** Declares code that a lean script leaves out; replaces `lazy` in its build. */
export function absent<Value>(): Lazy<Value> {
  return { value: undefined, isAbsent: true, load: () => Promise.reject(new Error('It is not in this script.')) };
}
