import { schemaProblems } from "@mortise/definition";
import { isObject, Refusal } from "@mortise/kernel";
import type { FastifySchemaCompiler } from "fastify";
import type { TSchema } from "typebox";
import { Value } from "typebox/value";

/**
 * Checks a part of a request against its route's schema. A body that is not there or no object is malformed (400);
 * one that has the wrong properties is refused with every problem at its place (422).
 */
export const compileValidator: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  const isBody = httpPart === "body";
  return (data: unknown) => {
    if (isBody && (data === undefined || data === null)) return { error: new Refusal("empty_body") };
    if (isBody && !isObject(data)) return { error: new Refusal("bad_request") };
    // Query strings and paths are texts: numbers and booleans are read out of them.
    const value = isBody ? data : Value.Convert(schema, data);
    const problems = schemaProblems(schema, value);
    if (problems.length === 0) return { value };
    // What can't be an address of something is the address of nothing.
    if (httpPart === "params") return { error: new Refusal("not_found") };
    return { error: new Refusal("validation_failed", {}, problems.slice(0, 100)) };
  };
};
