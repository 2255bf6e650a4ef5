import { Command, CommanderError } from "commander";
import { type Config, readEnvironment } from "../config/environment.ts";
import { complain } from "./say.ts";
import { version } from "./version.ts";

/** The command line. What a command does is loaded when it is called: `serve` carries none of the others. */
export function createProgram(): Command {
  const program = new Command("mortise")
    .description("An open no-code platform for the CRM a business actually runs")
    .version(version)
    .exitOverride()
    .showHelpAfterError();

  program
    .command("serve")
    .description("serve the interface and the web apps; configured by the environment")
    .action(async () => {
      const { serve } = await import("./serve.ts");
      await serve(config());
    });
  return program;
}

/** The environment, checked. @throws CommanderError (misuse) after telling every fault */
function config(): Config {
  const result = readEnvironment(process.env, process.cwd());
  if (result.ok) return result.value;
  for (const fault of result.error) complain(`mortise: ${fault}`);
  throw new CommanderError(2, "mortise.environment", "the environment is not right");
}
