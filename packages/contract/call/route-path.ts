/** The address of a call: `:name` filled in from the parameters, the query behind it. */
export function routePath(
  pattern: string,
  params: Readonly<Record<string, unknown>> = {},
  query: Readonly<Record<string, unknown>> = {},
): string {
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new RangeError(`The path ${pattern} needs ${name}.`);
    return encodeURIComponent(String(value));
  });
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = given
    .map((pair) => pair.map((text) => encodeURIComponent(String(text))).join('='))
    .join('&');
  return given.length === 0 ? path : `${path}?${search}`;
}
