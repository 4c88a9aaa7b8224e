/** One step of the schema: SQL statements that ran once and are never changed afterwards. */
export interface Migration {
  readonly name: string;
  readonly statements: readonly string[];
}
