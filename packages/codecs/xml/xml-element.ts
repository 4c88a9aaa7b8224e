/** One element of an XML document; white space between elements is not kept. */
export interface XmlElement {
  /** URI, not prefix. */
  readonly namespace: string;
  readonly name: string;
  /** By name, `{namespace}name` where it has one. Declarations of prefixes are not among them. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Characters directly inside, joined. */
  readonly text: string;
}

export function xmlElement(
  namespace: string,
  name: string,
  content: string | readonly XmlElement[] = '',
  attributes: Readonly<Record<string, string>> = {},
): XmlElement {
  const isText = typeof content === 'string';
  return {
    namespace,
    name,
    attributes: new Map(Object.entries(attributes)),
    children: isText ? [] : content,
    text: isText ? content : '',
  };
}
