import { Refusal } from "@mortise/kernel";
import { CommanderError } from "commander";
import { createProgram } from "./cli/program.ts";
import { complain, complainOf } from "./cli/say.ts";
import { Told } from "./cli/told.ts";

/** Exit codes: 0 done, 1 a problem that was told, 2 misuse. */
try {
  await createProgram().parseAsync(process.argv);
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    if (error instanceof Refusal) complainOf(error);
    else
      complain(
        error instanceof Told ? `mortise: ${error.message}` : String(error instanceof Error ? error.stack : error),
      );
    process.exitCode = 1;
  }
}
