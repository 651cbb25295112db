// What a form says about one question.

export interface FieldWording {
  label: string;
  hint?: string | undefined;
}

export function field(label: string, hint?: string): FieldWording {
  return { label, hint };
}
