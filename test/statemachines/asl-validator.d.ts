// The validator ships its types where its `exports` do not lead to them.

declare module 'asl-validator' {
  function aslValidator(definition: unknown): { isValid: boolean; errors: unknown[] };
  export = aslValidator;
}
