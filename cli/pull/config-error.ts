/** An error in the config or in a path in it; nothing was done. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(...problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}
