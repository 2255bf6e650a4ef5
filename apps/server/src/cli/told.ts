/** Something that stands in the way and is told in a line, without a stack: exit code 1. */
export class Told extends Error {
  override readonly name = "Told";
}
