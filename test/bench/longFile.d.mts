/** A file of at most so many lines: an example program in one block of `every`, and ordinary code between them. */
export function longFile(languageId: string, program: string, lines: number, every?: number): string;
