/** The functions of `Temporal` in use. */
interface Temporal {
  readonly Instant: {
    fromEpochMilliseconds: (time: number) => {
      toZonedDateTimeISO: (timezone: string) => { readonly offsetNanoseconds: number };
    };
  };
}

/** `Temporal`, if the engine has it: its first use takes about 1 ms, and that of `Intl.DateTimeFormat` tens. */
export const TEMPORAL = (globalThis as { Temporal?: Temporal }).Temporal;
