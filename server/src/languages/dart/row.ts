import type { SyntaxNode } from '../../syntax/node';

/**
 * One node for a row of siblings, which goes by the id of one of them and stands, like them, where an edit moves it.
 * A class, since rows are made by the thousand: an object of functions of its own would take ten times as long to make.
 */
export class Row implements SyntaxNode {
  readonly id: number;
  readonly type: string;
  readonly children: readonly SyntaxNode[];
  readonly firstChild: SyntaxNode;
  readonly lastChild: SyntaxNode;
  readonly isNamed = true;
  readonly isExtra = false;
  readonly isMissing = false;

  constructor(type: string, parts: readonly SyntaxNode[], by: SyntaxNode) {
    this.id = by.id;
    this.type = type;
    this.children = parts;
    this.firstChild = parts[0] ?? by;
    this.lastChild = parts.at(-1) ?? by;
  }

  get text(): string {
    return this.firstChild.textTo(this.lastChild);
  }

  textTo(other: SyntaxNode): string {
    return this.firstChild.textTo(other);
  }

  get startIndex(): number {
    return this.firstChild.startIndex;
  }

  get endIndex(): number {
    return this.lastChild.endIndex;
  }

  get hasError(): boolean {
    return this.children.some((part) => part.hasError);
  }

  get parent(): SyntaxNode | null {
    return this.firstChild.parent;
  }

  get namedChildren(): readonly SyntaxNode[] {
    return this.children;
  }

  childrenOfType(types: ReadonlySet<string>): readonly SyntaxNode[] {
    return this.children.filter((part) => types.has(part.type));
  }

  childrenNaming(types: ReadonlySet<string>, name: string): readonly SyntaxNode[] {
    return this.children.filter((part) => types.has(part.type) && part.text.includes(name));
  }

  get namedChildCount(): number {
    return this.children.length;
  }

  get firstNamedChild(): SyntaxNode {
    return this.firstChild;
  }

  get lastNamedChild(): SyntaxNode {
    return this.lastChild;
  }

  get nextSibling(): SyntaxNode | null {
    return this.lastChild.nextSibling;
  }

  get previousSibling(): SyntaxNode | null {
    return this.firstChild.previousSibling;
  }

  get nextNamedSibling(): SyntaxNode | null {
    return this.lastChild.nextNamedSibling;
  }

  get previousNamedSibling(): SyntaxNode | null {
    return this.firstChild.previousNamedSibling;
  }

  childForFieldName(): null {
    return null;
  }

  descendantForIndex(start: number, end: number): SyntaxNode {
    const around = this.children.find((part) => part.startIndex <= start && end <= part.endIndex);
    return (around ?? this.lastChild).descendantForIndex(start, end);
  }

  descendantsOfType(kinds: string | readonly string[]): readonly SyntaxNode[] {
    return this.children.flatMap((part) => part.descendantsOfType(kinds));
  }
}
