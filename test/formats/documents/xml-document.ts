/** A feed in XML, and the outline of the campaign that it becomes. */
export interface XmlDocument {
  readonly name: string;
  /** The address that it is at. */
  readonly base: string;
  readonly document: string;
  readonly expected: object;
}
