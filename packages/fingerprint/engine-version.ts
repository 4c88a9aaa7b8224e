/** Changes whenever templates or scores do: a template of another version is extracted again. */
export const engineVersion = 'whorl-fingerprint/6';
